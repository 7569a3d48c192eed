package import Quantities

/// Renders a ``Document`` as a PDF on A4 sheets: text that can be searched, lines and bars as vectors, an outline.
///
/// The same document gives the same bytes on the same machine: typefaces are named, and its day stands where the clock
/// would. Any number of threads may render at once, see ``Typesetter``.
package struct PDFRenderer {
    private let document: Document
    private let limit: Int

    private init(_ document: Document, limit: Int) {
        self.document = document
        self.limit = limit
    }

    /// - Parameter pages: sheets it may take at most.
    /// - Throws: ``Rejection`` `documents.pdf.tooLong`, `documents.pdf.fontMissing`, `documents.pdf.notDrawn`.
    package static func render(_ document: Document, atMost pages: Int = mostPages) throws(Rejection) -> [UInt8] {
        try PDFRenderer(document, limit: pages).render()
    }

    /// What anybody would print, and what a page of 60 rows and 8 columns takes in memory, about 0.5 MB, times this.
    package static let mostPages = 1_000

    private func render() throws(Rejection) -> [UInt8] {
        try requireFewRows()
        let typesetter = try Typesetter(document.language)
        var builder = PaperBuilder(document, typesetter)
        var (pages, places) = try laidOut(builder)
        if document.form == .certificate {
            for air in Self.airs where pages.pages.count > 1 {
                let closer = PaperBuilder(document, typesetter, air: air)
                let other = try laidOut(closer)
                if other.pages.pages.count == 1 { (builder, pages, places) = (closer, other.pages, other.places) }
            }
        }
        places.pages = pages.sections
        return try drawn(pages, builder)
    }

    /// A certificate stands on one sheet where it can, with as much white as that leaves.
    private static let airs = [0.85, 0.7, 0.55, 0.4]

    private func laidOut(_ builder: PaperBuilder) throws(Rejection) -> (pages: Pages, places: SectionPlaces) {
        let places = SectionPlaces()
        var pages = Pages(area: builder.style.area, limit: limit)
        try place(builder, places, on: &pages)
        try pages.flush()
        return (pages, places)
    }

    private func drawn(_ pages: Pages, _ builder: PaperBuilder) throws(Rejection) -> [UInt8] {
        let surface = PDFSurface(size: PaperStyle.sheet, metadata: metadata)
        let lines = RunningLines(builder)
        let sections = pages.sections.sorted { $0.key < $1.key }
        for (index, placed) in pages.pages.enumerated() {
            if document.form == .certificate { PaperBuilder.frame(on: surface.canvas) }
            for (section, place) in sections where place.page == index {
                surface.canvas.destination(SectionPlaces.destination(section), y: place.y)
            }
            for brick in placed { brick.draw(surface.canvas, pages.area.x, brick.y) }
            lines.draw(on: surface.canvas, page: index, of: pages.pages.count)
            surface.endPage()
        }
        for (section, _) in sections {
            surface.bookmark(VisibleText.of(document.sections[section].heading), to: SectionPlaces.destination(section))
        }
        return try surface.finish()
    }

    private func place(_ builder: PaperBuilder, _ places: SectionPlaces, on pages: inout Pages) throws(Rejection) {
        let width = pages.area.width
        switch document.form {
        case .report:
            try pages.add(builder.reportTitle(width: width))
            for notice in document.notices { try pages.add(builder.bricks(notice, width: width)) }
            if let link = document.link { try pages.add(builder.bricks(link, width: width)) }
            try pages.add(ContentsList(builder, places, width: width).brick)
            for (index, section) in document.sections.enumerated() {
                var bricks = builder.bricks(section, number: index, width: width)
                // The first sheet is the cover: who, what, how much, and where to find the rest.
                bricks[0].beginsPage = index == 0
                try pages.add(bricks)
            }
        case .certificate:
            try pages.add(builder.certificateTitle(width: width))
            try pages.add(builder.certificateSections(width: width))
            // A certificate has its stamp and its badges above; the sentences that explain them follow.
            try pages.add(builder.certificateFoot(width: width))
        }
        try pages.flush()
        var colophon = builder.strip(StyledText(document.colophon, builder.style.small), width: width)
        colophon.ruleAbove = Strip.Rule(colour: .line, width: 0.5)
        colophon.paddingTop = 3
        try pages.add(colophon.bricks(gap: document.form == .report ? 20 : 6))
    }

    /// Rows that cannot fit are refused before any is set: setting them is what costs.
    private func requireFewRows() throws(Rejection) {
        var rows = 0
        for case .table(let table) in document.sections.flatMap(\.blocks) {
            rows += table.groups.reduce(0) { $0 + $1.rows.count } + table.totals.count
        }
        guard rows <= limit * Self.mostRowsPerPage else { throw .paperTooLong(limit) }
    }

    /// More rows than a sheet holds in the smallest letters.
    private static let mostRowsPerPage = 100

    private var metadata: PDFMetadata {
        PDFMetadata(
            title: VisibleText.of("\(document.title.title) \(document.identifier)"),
            author: VisibleText.of(document.title.authority),
            subject: VisibleText.of(StyledText(document.title.subject.value, TextStyle(size: 1)).text),
            keywords: VisibleText.of(document.identifier), day: document.date)
    }
}
