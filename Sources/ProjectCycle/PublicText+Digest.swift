import Quantities

extension PublicText {
    /// Length of a SHA-256 in hexadecimal digits.
    static let digestLength = 64
    static let longestRoot = 200

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
