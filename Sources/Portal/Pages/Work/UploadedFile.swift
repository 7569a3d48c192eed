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

    /// What the file is called, without what no name of a file needs.
    static func name(_ given: String) -> String {
        let clean = String(
            String.UnicodeScalarView(
                given.unicodeScalars.filter { $0.properties.generalCategory != .control }
                    .prefix(longestName)))
        return clean.isEmpty ? "upload" : clean
    }
}
