import Foundation
package import Quantities

/// What a provider says of itself (OpenID Connect Discovery 1.0, section 3), as far as it is used.
package struct OpenIDMetadata: Hashable, Sendable {
    package let issuer: String
    package let authorization: SecureAddress
    package let token: SecureAddress
    package let keys: SecureAddress

    /// Where a provider says it (section 4).
    package static func address(of issuer: String) throws(Rejection) -> SecureAddress {
        try SecureAddress(
            (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration")
    }

    /// - Parameter issuer: whom the document must be of (section 4.3).
    /// - Throws: ``Rejection`` `identity.openID.provider`, `identity.openID.address`.
    package init(_ bytes: [UInt8], of issuer: String) throws(Rejection) {
        let document: Document
        do { document = try JSONDecoder().decode(Document.self, from: Data(bytes)) } catch {
            throw .openIDProvider("a discovery document", "\(bytes.count) bytes that are none")
        }
        guard document.issuer == issuer else { throw .openIDProvider(issuer, document.issuer) }
        // RFC 8414, section 2: left out, a provider may still know S256; said otherwise, it does not.
        if let methods = document.codeChallengeMethods, !methods.contains("S256") {
            throw .openIDProvider("PKCE by S256", methods.prefix(8).joined(separator: ", "))
        }
        self.issuer = issuer
        authorization = try SecureAddress(document.authorizationEndpoint)
        token = try SecureAddress(document.tokenEndpoint)
        keys = try SecureAddress(document.jwksURI)
    }

    private struct Document: Decodable {
        let issuer: String
        let authorizationEndpoint: String
        let tokenEndpoint: String
        let jwksURI: String
        let codeChallengeMethods: [String]?

        private enum CodingKeys: String, CodingKey {
            case issuer
            case authorizationEndpoint = "authorization_endpoint"
            case tokenEndpoint = "token_endpoint"
            case jwksURI = "jwks_uri"
            case codeChallengeMethods = "code_challenge_methods_supported"
        }
    }
}
