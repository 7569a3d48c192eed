import Quantities

/// Checks on text that is written into public records.
enum PublicText {
    /// Length of a SHA-256 in hexadecimal digits.
    static let digestLength = 64
    static let longestRoot = 200

    /// - Throws: `project.text.empty`, `project.text.tooLong`, `project.text.control`, in this order.
    static func check(_ text: String, _ field: String, atMost limit: Int) throws(Rejection) {
        guard !text.allSatisfy(\.isWhitespace) else {
            throw Rejection(
                "project.text.empty", expected: field, found: "blank", ja: "必須項目が空です", en: "A required text is empty")
        }
        // Scalars, not characters: one character may carry any number of combining marks.
        guard text.unicodeScalars.count <= limit else {
            throw Rejection(
                "project.text.tooLong", expected: "\(field) of at most \(limit) characters",
                found: "\(text.unicodeScalars.count)", ja: "文字数が上限を超えています", en: "The text is too long")
        }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw Rejection(
                "project.text.control", expected: "\(field) without control characters", found: "a control character",
                ja: "制御文字は使えません", en: "Control characters are not allowed")
        }
    }

    /// A SHA-256 as 64 lower-case hexadecimal digits.
    /// - Throws: `project.digest.malformed`.
    static func checkDigest(_ text: String, _ field: String) throws(Rejection) {
        guard text.utf8.count == digestLength,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else {
            throw Rejection(
                "project.digest.malformed", expected: "\(field) as 64 lower-case hexadecimal digits",
                found: String(text.prefix(80)), ja: "ハッシュ値の形式が正しくありません", en: "The digest is malformed")
        }
    }

    /// A root in whatever notation the log uses: printable ASCII without spaces.
    /// - Throws: `project.root.malformed`.
    static func checkRoot(_ text: String, _ field: String) throws(Rejection) {
        guard (1...longestRoot).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Rejection(
                "project.root.malformed", expected: "\(field) of 1–\(longestRoot) printable ASCII characters",
                found: String(text.prefix(80)), ja: "ルートハッシュの形式が正しくありません", en: "The root is malformed")
        }
    }
}
