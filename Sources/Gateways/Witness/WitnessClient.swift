import Foundation
import FoundationNetworking
package import Quantities
package import TransparencyLog

/// Sends checkpoints to witnesses (c2sp.org/tlog-witness). Redirects are not followed: the policy says where a witness
/// is.
package struct WitnessClient: Sendable {
    /// Without a byte.
    static let toWait: TimeInterval = 10
    /// For the whole of one request and its answer.
    static let toFinish: TimeInterval = 30
    /// A cosignature takes some 200 bytes a key.
    static let longestAnswer = 64 << 10

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
        var post = URLRequest(url: url, timeoutInterval: Self.toWait)
        post.httpMethod = "POST"
        post.httpBody = Data(request.bytes)
        post.setValue("text/plain; charset=utf-8", forHTTPHeaderField: "Content-Type")
        return try await Exchange.perform(post)
    }
}

/// One request and its answer, taken in pieces so that a long answer is never held.
private final class Exchange: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    // All state is touched on the session's one queue only; `resume` happens before anything runs there.
    private var body: [UInt8] = []
    private var isTooLong = false
    private var answered: CheckedContinuation<Result<WitnessClient.Answer, Rejection>, Never>?

    static func perform(_ request: URLRequest) async throws(Rejection) -> WitnessClient.Answer {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = WitnessClient.toWait
        configuration.timeoutIntervalForResource = WitnessClient.toFinish
        configuration.httpShouldSetCookies = false
        let exchange = Exchange()
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = 1
        let session = URLSession(configuration: configuration, delegate: exchange, delegateQueue: queue)
        let result = await withCheckedContinuation { continuation in
            exchange.answered = continuation
            session.dataTask(with: request).resume()
        }
        session.finishTasksAndInvalidate()
        return try result.get()
    }

    func urlSession(_: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        guard body.count + data.count <= WitnessClient.longestAnswer else {
            isTooLong = true
            return dataTask.cancel()
        }
        body += data
    }

    func urlSession(
        _: URLSession, task: URLSessionTask, willPerformHTTPRedirection _: HTTPURLResponse, newRequest _: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) { completionHandler(nil) }

    func urlSession(_: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        answered?.resume(returning: result(task, error))
        answered = nil
    }

    private func result(_ task: URLSessionTask, _ error: (any Error)?) -> Result<WitnessClient.Answer, Rejection> {
        let host = task.originalRequest?.url?.host ?? ""
        if isTooLong {
            return .failure(
                Rejection(
                    "witness.answer.tooLong", expected: "≤ \(WitnessClient.longestAnswer) bytes", found: host,
                    ja: "証人の応答が長すぎます", en: "The witness's answer is too long"))
        }
        guard error == nil, let response = task.response as? HTTPURLResponse else {
            return .failure(
                Rejection(
                    "witness.unreachable", expected: "an answer from \(host)",
                    found: error?.localizedDescription ?? "none", ja: "証人に接続できません",
                    en: "The witness cannot be reached"))
        }
        return .success(
            WitnessClient.Answer(
                status: response.statusCode, contentType: response.value(forHTTPHeaderField: "Content-Type") ?? "",
                body: body))
    }
}
