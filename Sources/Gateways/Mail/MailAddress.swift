/// An address for mail (メールアドレス): a dot-atom at a host name, in ASCII (RFC 5321 §4.1.2). Quoted names and address
/// literals are not taken: nothing in it can end a line or a command.
package struct MailAddress: Hashable, Sendable {
    package let text: String

    /// Nil for anything else.
    package init?(_ text: String) {
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, (1...64).contains(sides[0].utf8.count), text.utf8.count <= 254,
            Self.isDotted(sides[0], Self.isAtom), Self.isHost(String(sides[1]))
        else { return nil }
        self.text = text
    }

    /// What stands after the `@`.
    package var host: String { String(text.split(separator: "@")[1]) }

    /// A name of at least two labels.
    private static func isHost(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == 0x2D }
                    && label.first != "-" && label.last != "-"
            }
    }

    private static func isDotted(_ text: Substring, _ isAllowed: (UInt8) -> Bool) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && $0.utf8.allSatisfy(isAllowed)
        }
    }

    private static func isAtom(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
}
