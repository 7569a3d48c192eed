import Quantities
import Registry

/// How a text is written.
package enum TextFormat: Hashable, Sendable {
    /// Any characters but controls, so many of them.
    case line(ClosedRange<Int>)
    /// The same, with line ends and tabs.
    case paragraphs(ClosedRange<Int>)
    /// As ``Identifier``.
    case identifier
    /// `2026-11-24`.
    case day
    /// `2026-11-24T02:33:13Z`.
    case instant
    /// SHA-256 in lower case hexadecimal.
    case digest
    /// `JCL-000000000123`.
    case serial
    /// An exact decimal or fraction, as rules and reports write it.
    case rational
    /// Any text, of answers only.
    case free

    /// The regular expression that says the same (ECMA-262); nil where a length or a format says it all.
    package var pattern: String? {
        switch self {
        case .line: #"^[^\u0000-\u001F\u007F-\u009F]*$"#
        case .paragraphs: #"^[^\u0000-\u0008\u000B-\u001F\u007F-\u009F]*$"#
        case .identifier: "^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$"
        case .day: #"^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"#
        case .instant: #"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$"#
        case .digest: "^[0-9a-f]{64}$"
        case .serial: "^(JC|JCL)-(?!0{12})[0-9]{12}$"
        case .rational, .free: nil
        }
    }

    /// The name of the format in JSON Schema, where there is one.
    package var format: String? {
        switch self {
        case .day: "date"
        case .instant: "date-time"
        case .line, .paragraphs, .identifier, .digest, .serial, .rational, .free: nil
        }
    }

    package func matches(_ text: String) -> Bool {
        switch self {
        case .line(let length):
            length.contains(text.unicodeScalars.count)
                && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        case .paragraphs(let length):
            length.contains(text.unicodeScalars.count)
                && text.unicodeScalars.allSatisfy {
                    $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) || $0 == "\n" || $0 == "\t"
                }
        case .identifier: (try? Identifier<Self>(text)) != nil
        case .day: (try? Day(text)) != nil
        case .instant: (try? Instant(text)) != nil
        case .digest:
            text.utf8.count == 64
                && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        case .serial: (try? Serial(text)) != nil
        case .rational, .free: true
        }
    }

    /// For a sentence about what was expected.
    var expectation: String {
        switch self {
        case .line(let length), .paragraphs(let length):
            "\(length.lowerBound)–\(length.upperBound) characters without controls"
        case .identifier: "1–64 of A–Z a–z 0–9 . _ : -"
        case .day: "YYYY-MM-DD"
        case .instant: "YYYY-MM-DDThh:mm:ssZ"
        case .digest: "64 hexadecimal digits"
        case .serial: "JC or JCL, -, 12 digits"
        case .rational, .free: "text"
        }
    }
}
