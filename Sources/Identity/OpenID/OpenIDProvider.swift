package import Quantities

package enum OpenIDProviderSubject {}
package typealias OpenIDProviderID = Identifier<OpenIDProviderSubject>

/// Somebody else who says who a person is (OpenID Connect Core 1.0): as an administrator has set it up (外部IDプロバイダー).
package struct OpenIDProvider: Hashable, Sendable, Codable {
    /// In the address of the button: `/sign-in/with/<id>`.
    package let id: OpenIDProviderID
    /// What the button says.
    package let name: String
    /// Exactly as the provider writes it: tokens of another issuer are refused.
    package let issuer: String
    package let clientID: String
    /// Nil for a public client, which PKCE alone protects.
    package let clientSecret: String?
    /// Whoever has a login name that is an e-mail address which the provider has verified is let in, without being linked
    /// beforehand. Only for a provider that rules over those addresses.
    package let linksByVerifiedEmail: Bool

    package init(
        id: OpenIDProviderID, name: String, issuer: String, clientID: String, clientSecret: String? = nil,
        linksByVerifiedEmail: Bool = false
    ) throws(Rejection) {
        self.id = id
        self.name = name
        self.issuer = issuer
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.linksByVerifiedEmail = linksByVerifiedEmail
        _ = try SecureAddress(issuer)
        guard (1...80).contains(name.count), (1...400).contains(clientID.utf8.count) else {
            throw .openIDProvider("name of 1–80 characters, client id of 1–400 bytes", name)
        }
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            id: values.decode(OpenIDProviderID.self, forKey: .id), name: values.decode(String.self, forKey: .name),
            issuer: values.decode(String.self, forKey: .issuer),
            clientID: values.decode(String.self, forKey: .clientID),
            clientSecret: values.decodeIfPresent(String.self, forKey: .clientSecret),
            linksByVerifiedEmail: values.decodeIfPresent(Bool.self, forKey: .linksByVerifiedEmail) ?? false)
    }
}
