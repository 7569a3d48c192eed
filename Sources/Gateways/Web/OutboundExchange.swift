import Foundation
import FoundationNetworking

/// How long and how much somebody else's server may answer.
struct OutboundLimits: Sendable {
    /// Seconds without a byte.
    let toWait: TimeInterval
    /// Seconds for the whole of one request and its answer.
    let toFinish: TimeInterval
    /// Bytes.
    let longestAnswer: Int
}

struct OutboundAnswer: Hashable, Sendable {
    let status: Int
    let contentType: String
    let body: [UInt8]
}

enum OutboundFailure: Error {
    case tooLong
    /// In the system's words.
    case unreachable(String)
}

/// One request to somebody else's server and its answer, taken in pieces so that a long answer is never held. Redirects
/// are not followed, and no cookie is kept.
final class OutboundExchange: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    // All state is touched on the session's one queue only; what is set before `resume` comes before anything there.
    private let limits: OutboundLimits
    private var body: [UInt8] = []
    private var isTooLong = false
    private var answered: CheckedContinuation<Result<OutboundAnswer, OutboundFailure>, Never>?

    private init(_ limits: OutboundLimits) { self.limits = limits }

    static func perform(
        _ request: URLRequest, _ limits: OutboundLimits
    ) async throws(OutboundFailure) -> OutboundAnswer {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = limits.toWait
        configuration.timeoutIntervalForResource = limits.toFinish
        configuration.httpShouldSetCookies = false
        let exchange = OutboundExchange(limits)
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
        guard body.count + data.count <= limits.longestAnswer else {
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

    private func result(_ task: URLSessionTask, _ error: (any Error)?) -> Result<OutboundAnswer, OutboundFailure> {
        if isTooLong { return .failure(.tooLong) }
        guard error == nil, let response = task.response as? HTTPURLResponse else {
            return .failure(.unreachable(error?.localizedDescription ?? "none"))
        }
        return .success(
            OutboundAnswer(
                status: response.statusCode, contentType: response.value(forHTTPHeaderField: "Content-Type") ?? "",
                body: body))
    }
}
