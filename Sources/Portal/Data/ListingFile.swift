import Documents
import Gateways
import Quantities
import Synchronization
import UseCases

/// A listing of a page as a file, in the visitor's language: the rows that they see, and those of the pages after.
struct ListingFile {
    private let visit: Visit
    private let isSimulated: Bool

    private init(_ visit: Visit) throws {
        self.visit = visit
        isSimulated = try visit.folder.isSimulated
    }

    /// - Throws: ``Rejection`` `portal.format.notOffered`, `portal.listing.unknown`, `portal.listing.tooLong`; what the page
    ///   throws.
    static func answer(
        _ wanted: String, _ visit: Visit, _ page: @escaping @Sendable (Visit) throws -> Page
    ) throws -> WebAnswer {
        let format = try FileFormat(wanted, among: FileFormat.ofListings)
        let file = try ListingFile(visit)
        var pages = ListingPages(visit, page)
        guard let first = try pages.next() else { preconditionFailure("a first page that is none") }
        if format == .csv, first.isPaged {
            return file.answer(format, first.name, .parts(file.parts(first, pages)))
        }
        let sheet = try file.sheet(pages.whole(from: first))
        let bytes = try format == .csv ? CSVText.bytes(sheet, marked: true) : file.workbook(sheet)
        return file.answer(format, first.name, .bytes(bytes))
    }

    private func answer(_ format: FileFormat, _ list: String, _ content: WebAnswer.Content) -> WebAnswer {
        WebAnswer(
            200, contentType: format.contentType,
            headers: [
                "Cache-Control": "private, no-cache",
                "Content-Disposition": FileName.disposition(FileName.of(visit.request.path, list, format)),
            ], content: content)
    }

    /// A list that may be long is written page by page: none is held longer than it takes to write it.
    private func parts(_ first: Listing, _ pages: ListingPages) -> @Sendable () throws -> [UInt8]? {
        let head = CSVText.head(first.columns(visit.word, isSimulated: isSimulated), marked: true)
        let place = Mutex((part: head + lines(first) as [UInt8]?, pages: pages))
        return {
            try place.withLock { place in
                if let part = place.part {
                    place.part = nil
                    return part
                }
                return try place.pages.next().map(lines)
            }
        }
    }

    private func lines(_ listing: Listing) -> [UInt8] { CSVText.lines(listing.values(isSimulated: isSimulated)) }

    /// A workbook says on every sheet that its data are simulated, a line of CSV in a column.
    private func sheet(_ listing: Listing) -> Sheet {
        Sheet(
            name: SheetName.near(listing.caption), columns: listing.columns(visit.word, isSimulated: isSimulated),
            rows: listing.values(isSimulated: isSimulated), banner: isSimulated ? Simulated.banner : nil)
    }

    private func workbook(_ sheet: Sheet) throws -> [UInt8] {
        try Workbook(
            title: sheet.name, author: visit.word(.siteName), date: visit.folder.now.day, sheets: [sheet]
        ).bytes()
    }
}
