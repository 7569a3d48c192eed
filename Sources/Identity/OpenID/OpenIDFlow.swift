import Crypto
import Foundation
package import Quantities

/// One sign-in through a provider, from the button to the return (authorisation code with PKCE, RFC 6749 and 7636).
///
/// Kept on the server under the digest of its state; the browser holds a cookie of its own, so nobody can be signed in by
/// a link that somebody else began.
package struct OpenIDFlow: Hashable, Sendable {
    /// Seconds from the button to the return.
    package static let life: Int64 = 10 * 60
    /// Begun and not ended, of all visitors.
    package static let most = 10_000

    package let provider: OpenIDProviderID
    /// SHA-256 of the cookie.
    package let browser: [UInt8]
    package let nonce: String
    package let verifier: String
    /// Where the person wanted to go, on this server.
    package let destination: String
    package let expiresAt: Instant

    package init(
        provider: OpenIDProviderID, browser: [UInt8], nonce: String, verifier: String, destination: String,
        expiresAt: Instant
    ) {
        self.provider = provider
        self.browser = browser
        self.nonce = nonce
        self.verifier = verifier
        self.destination = destination
        self.expiresAt = expiresAt
    }

    /// Begins one.
    /// - Parameters:
    ///   - destination: a path on this server; anything else becomes `/` (no open redirect).
    ///   - secrets: four fresh ones: state, browser, nonce, verifier.
    package static func begin(
        with provider: OpenIDProvider, destination: String, at now: Instant,
        secrets: (state: Secret, browser: Secret, nonce: Secret, verifier: Secret)
    ) -> OpenIDFlow {
        OpenIDFlow(
            provider: provider.id, browser: secrets.browser.digest, nonce: secrets.nonce.text,
            verifier: secrets.verifier.text, destination: isPath(destination) ? destination : "/",
            expiresAt: now.advanced(bySeconds: life))
    }

    /// Where the browser is sent (OpenID Connect Core, section 3.1.2.1; RFC 7636, section 4.3).
    package func address(
        at metadata: OpenIDMetadata, of provider: OpenIDProvider, state: Secret, redirect: String
    ) -> String {
        let challenge = Base64URL.text(Array(SHA256.hash(data: Array(verifier.utf8))))
        let query = FormText.encode([
            ("response_type", "code"), ("client_id", provider.clientID), ("redirect_uri", redirect),
            ("scope", "openid email"), ("state", state.text), ("nonce", nonce), ("code_challenge", challenge),
            ("code_challenge_method", "S256"),
        ])
        return metadata.authorization.text + (metadata.authorization.text.contains("?") ? "&" : "?") + query
    }

    /// Whether the return belongs to this flow.
    /// - Throws: ``Rejection`` `identity.openID.stateInvalid`.
    package func requireReturn(browser: Secret, at now: Instant) throws(Rejection) {
        guard now < expiresAt, ConstantTime.equal(browser.digest, self.browser) else { throw .openIDState }
    }

    /// The form that exchanges the code for tokens (RFC 6749, section 4.1.3; RFC 7636, section 4.5).
    package func exchange(code: String, with provider: OpenIDProvider, redirect: String) -> String {
        var form = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect),
            ("code_verifier", verifier),
        ]
        // With a secret, the client is named in the header.
        if provider.clientSecret == nil { form.append(("client_id", provider.clientID)) }
        return FormText.encode(form)
    }

    /// `/projects?x=y`, never `//elsewhere` or `/\elsewhere`.
    private static func isPath(_ text: String) -> Bool {
        let bytes = Array(text.utf8.prefix(1001))
        return bytes.count <= 1000 && bytes.first == 0x2F
            && (bytes.count == 1 || (bytes[1] != 0x2F && bytes[1] != 0x5C))
            && bytes.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x5C }
    }
}
