import Foundation
import FoundationNetworking
package import Quantities
package import TransparencyLog

/// Sends checkpoints to witnesses (c2sp.org/tlog-witness). Redirects are not followed: the policy says where a witness
/// is.
package struct WitnessClient: Sendable {
    /// A cosignature takes some 200 bytes a key.
    private static let limits = OutboundLimits(toWait: 10, toFinish: 30, longestAnswer: 64 << 10)

    package struct Answer: Hashable, Sendable {
        package let status: Int
        package let contentType: String
        package let body: [UInt8]
    }

    package init() {}

    /// - Parameter prefix: the witness's submission prefix, from the policy.
    /// - Throws: ``Rejection`` `witness.address.invalid`, `witness.unreachable`, `witness.answer.tooLong`.
    package func addCheckpoint(_ request: AddCheckpointRequest, to prefix: String) async throws(Rejection) -> Answer {
        let base = prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
        guard let url = URL(string: base + "/add-checkpoint"), ["http", "https"].contains(url.scheme?.lowercased()),
            url.host?.isEmpty == false
        else {
            throw Rejection(
                "witness.address.invalid", expected: "http:// or https://…", found: String(prefix.prefix(200)),
                ja: "証人のアドレスが正しくありません", en: "The witness's address is not right")
        }
        var post = URLRequest(url: url, timeoutInterval: Self.limits.toWait)
        post.httpMethod = "POST"
        post.httpBody = Data(request.bytes)
        post.setValue("text/plain; charset=utf-8", forHTTPHeaderField: "Content-Type")
        do {
            let answer = try await OutboundExchange.perform(post, Self.limits)
            return Answer(status: answer.status, contentType: answer.contentType, body: answer.body)
        } catch {
            throw Self.refusal(error, url.host ?? "")
        }
    }

    private static func refusal(_ failure: OutboundFailure, _ host: String) -> Rejection {
        switch failure {
        case .tooLong:
            Rejection(
                "witness.answer.tooLong", expected: "≤ \(limits.longestAnswer) bytes", found: host,
                ja: "証人の応答が長すぎます", en: "The witness's answer is too long")
        case .unreachable(let cause):
            Rejection(
                "witness.unreachable", expected: "an answer from \(host)", found: cause, ja: "証人に接続できません",
                en: "The witness cannot be reached")
        }
    }
}
