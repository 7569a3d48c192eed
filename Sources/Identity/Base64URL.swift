import Foundation

/// RFC 4648, section 5, without padding and in exactly one spelling per value: what fits into URLs, cookies and headers.
package enum Base64URL {
    package static func text(_ bytes: some Collection<UInt8>) -> String {
        var text = Data(bytes).base64EncodedString()
        text = String(text.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
        while text.hasSuffix("=") { text.removeLast() }
        return text
    }

    /// Nil for anything that ``text(_:)`` does not write.
    package static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        var standard = String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
        while !standard.utf8.count.isMultiple(of: 4) { standard += "=" }
        guard let data = Data(base64Encoded: standard), Self.text(data) == text else { return nil }
        return Array(data)
    }
}
