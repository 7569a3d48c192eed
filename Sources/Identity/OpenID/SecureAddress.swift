import Foundation
package import Quantities

/// An address that secrets may be sent to: HTTPS, or HTTP on this machine alone.
package struct SecureAddress: Hashable, Sendable {
    package let text: String

    /// - Throws: ``Rejection`` `identity.openID.address`; also for an address with a user, a password or a fragment.
    package init(_ text: String) throws(Rejection) {
        guard text.utf8.count <= 2000, let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.fragment == nil,
            parts.scheme == "https" || (parts.scheme == "http" && Self.isLoopback(host))
        else {
            throw Rejection(
                "identity.openID.address", expected: "https://…, or http:// on this machine",
                found: String(text.prefix(200)), ja: "プロバイダーのアドレスは https でなければなりません",
                en: "A provider's address is https")
        }
        self.text = text
    }

    private static func isLoopback(_ host: String) -> Bool {
        ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
    }
}
