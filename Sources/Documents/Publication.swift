import Foundation
package import Quantities

/// Content that is published as a document: the same values as HTML in two languages and as JSON.
package protocol Publication: Codable, Hashable, Sendable {
    /// Name and version of the JSON form: `daicho/monitoring-report/1`. Another meaning of a field is another version.
    static var format: String { get }

    func document(in language: Language) -> Document
}

extension Publication {
    package func html(in language: Language) -> String { HTMLRenderer.render(document(in: language)) }

    /// - Parameter link: a page that shows it as it stands, printed as a QR code.
    /// - Throws: ``Rejection``, see ``PDFRenderer/render(_:atMost:)``.
    package func pdf(in language: Language, link: Document.Link? = nil) throws(Rejection) -> [UInt8] {
        try PDFRenderer.render(document(in: language).linked(to: link))
    }

    /// UTF-8 JSON with sorted keys: `{"content": …, "format": "daicho/…/1"}`.
    ///
    /// Whole numbers (Wh, t-CO2, counts, indexes) are JSON integers; every other number is text, a plain decimal or a
    /// fraction such as `497/3`. The same content gives the same bytes.
    package func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return try Array(encoder.encode(Formatted(content: self, format: Self.format))) + [0x0A]
    }

    /// Reads what ``json()`` wrote.
    /// - Throws: ``Rejection`` `documents.json.tooLarge`, `documents.json.format`, `documents.json.malformed`.
    package init(json: [UInt8]) throws(Rejection) {
        guard json.count <= publicationLimit else { throw .publicationTooLarge(json.count) }
        let format: Format
        do {
            format = try JSONDecoder().decode(Format.self, from: Data(json))
        } catch {
            throw .publicationMalformed("\(error)")
        }
        guard format.format == Self.format else {
            throw .publicationFormat(expected: Self.format, found: format.format)
        }
        do {
            self = try JSONDecoder().decode(Formatted<Self>.self, from: Data(json)).content
        } catch {
            throw .publicationMalformed("\(error)")
        }
    }
}

/// Bytes of JSON that are read at most.
private let publicationLimit = 256 << 20

private struct Format: Decodable { let format: String }

private struct Formatted<Content: Publication>: Codable {
    let content: Content
    let format: String
}
