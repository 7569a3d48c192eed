import Foundation
package import Quantities

/// What a provider says about who signed in, not yet believed (OpenID Connect Core, section 2; RFC 7519, 7515).
package struct IDToken: Sendable {
    package static let longest = 16 << 10
    /// Seconds by which the provider's clock may differ.
    package static let skew: Int64 = 60
    /// Seconds: one that was issued longer ago is not of this sign-in.
    package static let oldest: Int64 = 3600

    enum Algorithm: String, Sendable, Decodable { case rs256 = "RS256", es256 = "ES256" }

    private let algorithm: Algorithm
    /// The name of the key that signed it.
    package let keyID: String?
    private let signed: [UInt8]
    private let signature: [UInt8]
    private let claims: Claims

    /// Reads the compact form. Only RS256 and ES256: `none` and shared secrets are refused here.
    /// - Throws: ``Rejection`` `identity.openID.tokenInvalid`.
    package init(_ text: String) throws(Rejection) {
        let parts = text.utf8.count <= Self.longest ? text.split(separator: ".", omittingEmptySubsequences: false) : []
        guard parts.count == 3, let header = Base64URL.bytes(parts[0]), let body = Base64URL.bytes(parts[1]),
            let signature = Base64URL.bytes(parts[2]), !signature.isEmpty
        else { throw .openIDToken("form") }
        let head: Header
        do {
            head = try JSONDecoder().decode(Header.self, from: Data(header))
            claims = try JSONDecoder().decode(Claims.self, from: Data(body))
        } catch {
            throw .openIDToken("form")
        }
        // RFC 7515, section 4.1.11: an extension that we do not understand.
        guard head.crit == nil else { throw .openIDToken("crit") }
        algorithm = head.alg
        keyID = head.kid
        signed = Array("\(parts[0]).\(parts[1])".utf8)
        self.signature = signature
    }

    /// Believes it, once everything of section 3.1.3.7 holds, in this order: 1. its signature, by a key of the provider;
    /// 2. the issuer; 3. we are its audience, and, where there are several, the one it was issued for; 4. it is of now;
    /// 5. the nonce of this flow.
    /// - Throws: ``Rejection`` `identity.openID.tokenInvalid`, naming the first that does not.
    package func verified(
        by keys: OpenIDKeys, of provider: OpenIDProvider, nonce: String, at now: Instant
    ) throws(Rejection) -> OpenIDIdentity {
        guard keys.isValid(signature, of: signed, by: algorithm, key: keyID) else { throw .openIDToken("signature") }
        guard claims.iss == provider.issuer else { throw .openIDToken("iss") }
        guard claims.aud.all.contains(provider.clientID) else { throw .openIDToken("aud") }
        guard claims.aud.all.count == 1 || claims.azp != nil else { throw .openIDToken("azp") }
        guard claims.azp == nil || claims.azp == provider.clientID else { throw .openIDToken("azp") }
        let (issued, expires) = (claims.iat.seconds, claims.exp.seconds)
        guard now.seconds - Self.skew < expires else { throw .openIDToken("exp") }
        guard issued <= now.seconds + Self.skew, issued > now.seconds - Self.oldest else { throw .openIDToken("iat") }
        guard claims.nbf.map({ $0.seconds <= now.seconds + Self.skew }) ?? true else { throw .openIDToken("nbf") }
        guard let sent = claims.nonce, ConstantTime.equal(Array(sent.utf8), Array(nonce.utf8)) else {
            throw .openIDToken("nonce")
        }
        guard (1...255).contains(claims.sub.utf8.count) else { throw .openIDToken("sub") }
        return OpenIDIdentity(
            issuer: provider.issuer, subject: claims.sub, email: claims.emailVerified == true ? claims.email : nil)
    }

    private struct Header: Decodable {
        let alg: Algorithm
        let kid: String?
        let crit: [String]?
    }

    private struct Claims: Decodable {
        let iss: String
        let sub: String
        let aud: Audience
        let azp: String?
        let exp: NumericDate
        let iat: NumericDate
        let nbf: NumericDate?
        let nonce: String?
        let email: String?
        let emailVerified: Bool?

        private enum CodingKeys: String, CodingKey {
            case iss, sub, aud, azp, exp, iat, nbf, nonce, email
            case emailVerified = "email_verified"
        }
    }

    /// One or several.
    private struct Audience: Decodable {
        let all: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let one = try? container.decode(String.self) {
                all = [one]
            } else {
                all = try container.decode([String].self)
            }
        }
    }

    /// Seconds since 1970, perhaps with a fraction, which is dropped (RFC 7519, section 2).
    private struct NumericDate: Decodable {
        let seconds: Int64

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer().decode(Double.self)
            guard (0...1e12).contains(value) else { throw Rejection.openIDToken("date") }
            seconds = Int64(value)
        }
    }
}

/// Who signed in at a provider (外部ID).
package struct OpenIDIdentity: Hashable, Sendable {
    package let issuer: String
    /// The provider's own name for the person, never given to another.
    package let subject: String
    /// Only one that the provider has verified.
    package let email: String?

    package init(issuer: String, subject: String, email: String? = nil) {
        self.issuer = issuer
        self.subject = subject
        self.email = email
    }
}
