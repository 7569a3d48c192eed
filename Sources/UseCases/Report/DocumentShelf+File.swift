package import Documents
import Quantities

/// Every file of a document by its name, kept or made when it is asked for: `certificate.ja.pdf`.
extension DocumentShelf {
    /// - Parameter link: the page that shows the document as it stands, for its sheets of paper.
    /// - Throws: ``Rejection`` `document.unknown`, and those of the renderers.
    static func file(id: String, name: String, link: Document.Link?, from folder: DataFolder) throws -> [UInt8] {
        let kept = try folder.store.read { try bytes(id: id, name: name, in: $0) }
        if let kept { return kept }
        guard let paper = Paper(name), try folder.store.read({ try names(id: id, in: $0) }).contains(paper.page) else {
            throw unknown(String("\(id)/\(name)".prefix(80)))
        }
        return switch paper.form {
        case .pdf: try pdf(id: id, name: paper.document, in: paper.language, link: link, from: folder)
        case .xlsx: try workbook(id: id, name: paper.document, in: paper.language, from: folder)
        }
    }
}

/// A document on paper or as tables, in one language.
package struct Paper: Hashable, Sendable {
    package enum Form: String, CaseIterable, Hashable, Sendable { case pdf, xlsx }

    /// `monitoring-report`, `verification-report`, `certificate`.
    package let document: String
    package let language: Language
    package let form: Form

    private init(_ document: String, _ language: Language, _ form: Form) {
        self.document = document
        self.language = language
        self.form = form
    }

    /// Nil for the name of another file.
    init?(_ name: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let language = Language(rawValue: parts[1]), let form = Form(rawValue: parts[2]) else {
            return nil
        }
        self.init(parts[0], language, form)
    }

    package var name: String { "\(document).\(language.rawValue).\(form.rawValue)" }

    /// The kept page of the same document: what is no document, such as a calculation, has none.
    var page: String { "\(document).\(language.rawValue).html" }

    /// The papers that the documents among these kept files can be had as.
    package static func all(of kept: [String]) -> [Paper] {
        kept.filter { $0.hasSuffix(".ja.html") }.map { String($0.dropLast(".ja.html".count)) }.flatMap { document in
            Form.allCases.flatMap { form in Language.allCases.map { Paper(document, $0, form) } }
        }
    }
}
