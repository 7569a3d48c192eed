import Foundation
import FoundationNetworking
package import Identity
package import Quantities

/// Asks a provider over HTTPS: who it is, which keys it signs with, and for the ID token that a code stands for. Nothing
/// is followed elsewhere, and every answer is bounded in time and size.
package struct OpenIDClient: Sendable {
    private static let limits = OutboundLimits(toWait: 5, toFinish: 15, longestAnswer: 256 << 10)

    package init() {}

    /// - Throws: ``Rejection`` `identity.openID.unreachable`, `.provider`, `.address`.
    package func metadata(of provider: OpenIDProvider) async throws(Rejection) -> OpenIDMetadata {
        let address = try OpenIDMetadata.address(of: provider.issuer)
        return try OpenIDMetadata(await get(address), of: provider.issuer)
    }

    /// - Throws: ``Rejection`` `identity.openID.unreachable`, `.provider`.
    package func keys(of metadata: OpenIDMetadata) async throws(Rejection) -> OpenIDKeys {
        try OpenIDKeys(await get(metadata.keys))
    }

    /// Exchanges a code (RFC 6749, section 4.1.3); a client with a secret shows it in the header (section 2.3.1).
    /// - Parameter form: as ``OpenIDFlow`` makes it.
    /// - Throws: ``Rejection`` `identity.openID.unreachable`, `.refused`, `.tokenInvalid`.
    package func token(
        for form: String, from provider: OpenIDProvider, at metadata: OpenIDMetadata
    ) async throws(Rejection) -> IDToken {
        var post = try request(metadata.token)
        post.httpMethod = "POST"
        post.httpBody = Data(form.utf8)
        post.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        if let secret = provider.clientSecret {
            let pair = "\(FormText.escaped(provider.clientID)):\(FormText.escaped(secret))"
            post.setValue("Basic " + Data(pair.utf8).base64EncodedString(), forHTTPHeaderField: "Authorization")
        }
        let answer = try await perform(post)
        guard answer.status == 200 else { throw .openIDRefused(Self.error(answer)) }
        let tokens: Tokens
        do { tokens = try JSONDecoder().decode(Tokens.self, from: Data(answer.body)) } catch {
            throw .openIDRefused("no ID token")
        }
        return try IDToken(tokens.idToken)
    }

    private struct Tokens: Decodable {
        let idToken: String

        private enum CodingKeys: String, CodingKey { case idToken = "id_token" }
    }

    private struct Failed: Decodable {
        let error: String
    }

    /// The provider's own short word for it (RFC 6749, section 5.2), or the status.
    private static func error(_ answer: OutboundAnswer) -> String {
        guard let failed = try? JSONDecoder().decode(Failed.self, from: Data(answer.body)) else {
            return "\(answer.status)"
        }
        return String(
            decoding: failed.error.utf8.prefix(80).map { (0x21...0x7E).contains($0) ? $0 : 0x3F }, as: UTF8.self)
    }

    private func get(_ address: SecureAddress) async throws(Rejection) -> [UInt8] {
        let answer = try await perform(request(address))
        guard answer.status == 200 else { throw .openIDProvider("200", "\(answer.status)") }
        return answer.body
    }

    private func request(_ address: SecureAddress) throws(Rejection) -> URLRequest {
        guard let url = URL(string: address.text) else { throw .openIDProvider("an address", address.text) }
        var request = URLRequest(url: url, timeoutInterval: Self.limits.toWait)
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        return request
    }

    private func perform(_ request: URLRequest) async throws(Rejection) -> OutboundAnswer {
        do {
            return try await OutboundExchange.perform(request, Self.limits)
        } catch {
            throw Self.refusal(error, request.url?.host ?? "")
        }
    }

    private static func refusal(_ failure: OutboundFailure, _ host: String) -> Rejection {
        switch failure {
        case .tooLong: .openIDProvider("≤ \(limits.longestAnswer) bytes", "more, from \(host)")
        case .unreachable(let cause):
            Rejection(
                "identity.openID.unreachable", expected: "an answer from \(host)", found: cause,
                ja: "外部IDプロバイダーに接続できません", en: "The identity provider cannot be reached")
        }
    }
}
