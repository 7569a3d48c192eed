import Foundation
package import Quantities

/// A password as it is hashed: the bytes of its NFC form (パスワード).
///
/// Long rather than odd: no rule about kinds of characters (NIST SP 800-63B, section 5.1.1.2).
package struct Password: Sendable {
    /// In characters as a person counts them.
    package static let shortest = 12
    package static let mostBytes = 1024

    let bytes: [UInt8]

    /// A password that may be set.
    /// - Parameter login: the person's login name, which is no password.
    /// - Throws: ``Rejection`` `identity.password.tooShort`, `.tooLong`, `.guessable`. None repeats the password.
    package init(_ text: String, for login: LoginName?) throws(Rejection) {
        guard text.utf8.count <= Self.mostBytes else { throw .passwordTooLong }
        let normal = text.precomposedStringWithCanonicalMapping
        guard normal.utf8.count <= Self.mostBytes else { throw .passwordTooLong }
        guard normal.count >= Self.shortest else { throw .passwordTooShort(normal.count) }
        guard Set(normal).count > 3, normal.lowercased() != login?.text else { throw .passwordGuessable }
        bytes = Array(normal.utf8)
    }

    /// What somebody typed in the hope that it is the password. Anything too long is cut to a length that none has.
    package init(attempt text: String) {
        let typed = text.utf8.count <= 2 * Self.mostBytes ? text.precomposedStringWithCanonicalMapping : text
        bytes = Array(typed.utf8.prefix(Self.mostBytes + 1))
    }
}

extension Password: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "(password)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
