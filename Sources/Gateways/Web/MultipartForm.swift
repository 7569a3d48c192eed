package import Quantities

/// A form with files as browsers send it (RFC 7578, `multipart/form-data`), read from a spooled body in pieces.
///
/// Strict: a part has a name, at most ``longestHead`` bytes of headers, and no encoding of its own; a field has at most
/// ``longestField`` bytes of UTF-8; there are at most ``mostParts`` parts, and nothing stands before the first or after
/// the last. Content of files stays in the spool.
package struct MultipartForm: Sendable {
    package static let mostParts = 40
    package static let longestHead = 4 << 10
    package static let longestField = 64 << 10

    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    package struct File: Hashable, Sendable {
        package let name: String
        /// As the browser calls it, without folders; empty when nothing was chosen.
        package let fileName: String
        /// Where its bytes are in the spool.
        package let range: Range<Int64>
    }

    package private(set) var fields: [Field] = []
    package private(set) var files: [File] = []
    private let spool: SpooledFile

    /// - Parameter contentType: the request's, which names the boundary.
    /// - Throws: ``Rejection`` `gateway.multipart.malformed`, `gateway.multipart.tooMany`, `gateway.multipart.tooLong`.
    package init(_ spool: SpooledFile, contentType: String?) throws(Rejection) {
        self.spool = spool
        guard let boundary = Self.boundary(of: contentType) else {
            throw Self.malformed("multipart/form-data with a boundary", contentType ?? "none")
        }
        var scan = MultipartScan(spool, boundary: boundary)
        try scan.begin()
        while let content = try scan.next() {
            guard fields.count + files.count < Self.mostParts else {
                throw Rejection(
                    "gateway.multipart.tooMany", expected: "≤ \(Self.mostParts) parts", found: "more",
                    ja: "フォームの項目が多すぎます", en: "The form has too many parts")
            }
            try take(content.head, content.range)
        }
    }

    /// The first value of a field.
    package subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The first file of a field with any content or name.
    package func file(_ name: String) -> File? {
        files.first { $0.name == name && !($0.fileName.isEmpty && $0.range.isEmpty) }
    }

    /// A file's whole content, for files that are small by their nature.
    /// - Throws: ``Rejection`` `gateway.multipart.tooLong`.
    package func bytes(of file: File, atMost limit: Int) throws(Rejection) -> [UInt8] {
        guard file.range.count <= limit else { throw Self.tooLong(file.name, limit) }
        return try spool.bytes(at: file.range.lowerBound, count: file.range.count)
    }

    /// Copies a file's content out of the spool, in pieces.
    package func copy(_ file: File, to copy: SpooledFile) throws(Rejection) {
        var offset = file.range.lowerBound
        while offset < file.range.upperBound {
            let piece = try spool.bytes(
                at: offset, count: Int(min(Int64(1 << 20), file.range.upperBound - offset)))
            guard !piece.isEmpty else { throw Self.malformed("\(file.range.count) bytes", "fewer") }
            try copy.append(piece)
            offset += Int64(piece.count)
        }
    }

    private mutating func take(_ head: MultipartHead, _ range: Range<Int64>) throws(Rejection) {
        if let fileName = head.fileName {
            files.append(File(name: head.name, fileName: fileName, range: range))
            return
        }
        guard range.count <= Self.longestField else { throw Self.tooLong(head.name, Self.longestField) }
        let bytes = try spool.bytes(at: range.lowerBound, count: range.count)
        guard let value = String(validating: bytes, as: UTF8.self), !value.utf8.contains(0) else {
            throw Self.malformed("UTF-8 in field \(head.name.prefix(40))", "other bytes")
        }
        fields.append(Field(name: head.name, value: value))
    }

    /// RFC 2046 §5.1.1: 1 to 70 characters; browsers use letters, digits and hyphens, quoted or not.
    static func boundary(of contentType: String?) -> [UInt8]? {
        guard let contentType, contentType.lowercased().hasPrefix("multipart/form-data;") else { return nil }
        for parameter in contentType.split(separator: ";").dropFirst() {
            let parts = parameter.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "boundary" else { continue }
            var value = parts[1]
            if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") { value = value.dropFirst().dropLast() }
            let bytes = Array(value.utf8)
            guard (1...70).contains(bytes.count), bytes.last != UInt8(ascii: " "),
                bytes.allSatisfy({ (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") })
            else { return nil }
            return bytes
        }
        return nil
    }

    static func malformed(_ expected: String, _ found: String) -> Rejection {
        Rejection(
            "gateway.multipart.malformed", expected: expected, found: String(found.prefix(80)),
            ja: "フォームの内容を読み取れません", en: "The form cannot be read")
    }

    static func tooLong(_ name: String, _ limit: Int) -> Rejection {
        Rejection(
            "gateway.multipart.tooLong", expected: "≤ \(limit) bytes in \(name.prefix(40))", found: "more",
            ja: "フォームの項目が長すぎます", en: "A field of the form is too long")
    }
}
