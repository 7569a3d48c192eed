package import Documents
import Quantities

/// Documents on paper and as tables, made when they are asked for from the JSON that is kept.
///
/// They are not kept themselves: laying out pages is too slow for the one thread that commits, and the kept content,
/// whose digest stands in the log, gives the same bytes each time.
extension DocumentShelf {
    /// A document's PDF.
    ///
    /// - Parameters:
    ///   - id: the document's: a monitoring period, a certificate.
    ///   - name: `monitoring-report`, `verification-report`, `certificate`.
    ///   - link: the page that shows it as it stands, under the name by which the registry is reached.
    /// - Throws: ``Rejection`` `document.unknown`, and those of ``PDFRenderer``.
    package static func pdf(
        id: String, name: String, in language: Language, link: Document.Link? = nil, from folder: DataFolder
    ) throws -> [UInt8] {
        try publication(id: id, name: name, from: folder).pdf(in: language, link: link)
    }

    /// A document's tables as a workbook.
    /// - Throws: ``Rejection`` `document.unknown`, and those of ``Workbook``.
    package static func workbook(id: String, name: String, in language: Language, from folder: DataFolder) throws
        -> [UInt8]
    {
        try Workbook(publication(id: id, name: name, from: folder).document(in: language)).bytes()
    }

    private static func publication(id: String, name: String, from folder: DataFolder) throws -> any Publication {
        let json = try folder.store.read { try bytes(id: id, name: "\(name).json", in: $0) }
        guard let json else { throw unknown("\(id)/\(name)") }
        return try PublicationReader.read(json)
    }

    static func unknown(_ found: String) -> Rejection {
        Rejection(
            "document.unknown", expected: "a document", found: found, ja: "その文書はありません", en: "There is no such document"
        )
    }

    /// The PDFs and the workbooks of the kept files, in both languages.
    static func papers(of kept: [File]) throws -> [File] {
        let names = Set(kept.map(\.name))
        return try kept.flatMap { file -> [File] in
            // A publication is what is kept as pages too; a calculation is data alone.
            guard file.name.hasSuffix(".json") else { return [] }
            let name = String(file.name.dropLast(".json".count))
            guard names.contains("\(name).ja.html") else { return [] }
            let publication = try PublicationReader.read(file.bytes)
            return try Language.allCases.flatMap { language in
                let document = publication.document(in: language)
                return [
                    File(name: "\(name).\(language.rawValue).pdf", bytes: try PDFRenderer.render(document)),
                    File(name: "\(name).\(language.rawValue).xlsx", bytes: try Workbook(document).bytes()),
                ]
            }
        }
    }
}
