import Crypto

/// What a form carries so that no other site can send it in the person's name (CSRF対策トークン).
///
/// An HMAC under the session's own secret: bound to that session, renewed with it, and kept nowhere.
extension Secret {
    private static let purpose = Array("daicho cross-site request 1".utf8)

    /// 43 characters that are safe in HTML.
    package var crossSiteToken: String {
        Base64URL.text(Array(HMAC<SHA256>.authenticationCode(for: Self.purpose, using: SymmetricKey(data: bytes))))
    }

    /// Compared in constant time.
    package func isCrossSiteToken(_ text: String) -> Bool {
        ConstantTime.equal(Array(text.utf8.prefix(64)), Array(crossSiteToken.utf8))
    }
}
