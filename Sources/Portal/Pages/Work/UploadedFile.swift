import Gateways
import Quantities

/// A file of a submitted form, out of the form and in a spool of its own.
enum UploadedFile {
    static let longestName = 100

    /// - Throws: ``Rejection`` `portal.upload.missing`.
    static func taken(_ field: String, from visit: Visit) throws -> (file: SpooledFile, name: String) {
        guard let upload = visit.upload, let file = upload.file(field), !file.range.isEmpty else {
            throw Rejection(
                "portal.upload.missing", expected: "a file with content", found: "none",
                ja: "ファイルを選択してください", en: "Choose a file")
        }
        let copy = try SpooledFile(in: visit.work.spoolFolder, limit: Int64(file.range.count))
        try upload.copy(file, to: copy)
        return (copy, name(file.fileName))
    }

    /// A short file of text that says how another is to be read; machines may send it as a field.
    /// - Throws: ``Rejection`` `portal.mapping.missing`, `portal.mapping.notText`.
    static func text(_ field: String, of upload: MultipartForm?, atMost longest: Int) throws -> String {
        if let text = upload?[field], !text.isEmpty { return text }
        guard let upload, let file = upload.file(field), !file.range.isEmpty else {
            throw Rejection(
                "portal.mapping.missing", expected: "a mapping file", found: "none",
                ja: "データ対応表ファイルを選択してください", en: "Choose a mapping file")
        }
        guard let text = String(validating: try upload.bytes(of: file, atMost: longest), as: UTF8.self) else {
            throw Rejection(
                "portal.mapping.notText", expected: "text in UTF-8", found: file.fileName,
                ja: "データ対応表はUTF-8のテキストにしてください", en: "A mapping is text in UTF-8")
        }
        return text
    }

    /// What the file is called, without what no name of a file needs.
    static func name(_ given: String) -> String {
        let clean = String(
            String.UnicodeScalarView(
                given.unicodeScalars.filter { $0.properties.generalCategory != .control }
                    .prefix(longestName)))
        return clean.isEmpty ? "upload" : clean
    }
}
