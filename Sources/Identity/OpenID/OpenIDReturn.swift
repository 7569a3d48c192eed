package import Quantities

/// What the provider has the browser bring back (OpenID Connect Core, section 3.1.2.5; RFC 9207).
package struct OpenIDReturn: Hashable, Sendable {
    package static let longest = 4096

    package let state: Secret
    private let code: String?
    private let error: String?
    private let issuer: String?

    /// - Throws: ``Rejection`` `identity.openID.stateInvalid` when the state cannot be one of ours.
    package init(state: String?, code: String?, error: String?, issuer: String? = nil) throws(Rejection) {
        guard let state = state.flatMap(Secret.init(text:)) else { throw .openIDState }
        self.state = state
        self.code = code
        self.error = error
        self.issuer = issuer
    }

    /// The code, when the provider that was asked gave one.
    /// - Throws: ``Rejection`` `identity.openID.refused` with the provider's error; `identity.openID.provider` when another
    ///   answers (mix-up, RFC 9207).
    package func code(from provider: OpenIDProvider) throws(Rejection) -> String {
        if let issuer, issuer != provider.issuer { throw .openIDProvider(provider.issuer, String(issuer.prefix(200))) }
        guard error == nil, let code, (1...Self.longest).contains(code.utf8.count) else {
            let reason = (error ?? "no code").utf8.prefix(80).map { (0x21...0x7E).contains($0) ? $0 : 0x3F }
            throw .openIDRefused(String(decoding: reason, as: UTF8.self))
        }
        return code
    }
}
