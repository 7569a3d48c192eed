package import Gateways
import Quantities
package import UseCases

/// A portal in operation: request ids, limits, logs and metrics around each answer, and the questions of whoever runs it.
package struct ServedSite: WebSite {
    private let site: PortalSite
    private let settings: ServerSettings
    private let metrics = Metrics()
    private let clients: RateTable
    private let log: RequestLog
    private let status: ServerStatus
    private let now: @Sendable () -> Instant

    package init(
        _ folder: DataFolder, _ site: PortalSite, _ settings: ServerSettings = ServerSettings(),
        log: RequestLog = .silent
    ) {
        self.site = site
        self.settings = settings
        self.log = log
        clients = RateTable(settings.perClient)
        status = ServerStatus(folder)
        now = { folder.now }
    }

    package func spool(for request: WebRequest) throws -> BodySpool? { try site.spool(for: request) }

    package func longestBody(of request: WebRequest) -> Int { site.longestBody(of: request) }

    package func tooLong(_ request: WebRequest, longest: Int) -> WebAnswer {
        observed(request) { site.tooLong(request, longest: longest) }
    }

    package func answer(_ request: WebRequest) throws -> WebAnswer {
        try observed(request) {
            if let answer = try operation(request) { return answer }
            guard clients.take(client(of: request)) else {
                return Problem(.tooManyRequests("at most \(settings.perClient.perSecond) requests a second")).answer
            }
            return try site.answer(request)
        }
    }

    private func observed(_ request: WebRequest, _ answer: () throws -> WebAnswer) rethrows -> WebAnswer {
        let id = RequestID.id(of: request)
        let started = ContinuousClock.now
        let route = Self.operations.contains(request.path) ? request.path : site.template(of: request)
        metrics.began()
        do {
            var answer = try answer()
            answer.headers[RequestID.header] = id
            if settings.isSecure { answer.headers["Strict-Transport-Security"] = "max-age=31536000" }
            finish(request, id, route, answer.status, answer.length, started)
            return answer
        } catch {
            // The server answers 503 itself.
            log.failed(id, error, at: now())
            finish(request, id, route, 503, nil, started)
            throw error
        }
    }

    private func finish(
        _ request: WebRequest, _ id: String, _ route: String?, _ status: Int, _ bytes: Int?,
        _ started: ContinuousClock.Instant
    ) {
        let time = ContinuousClock.now - started
        metrics.ended(route, method: request.method, status: status, in: time)
        log.answered(
            id, method: request.method, route: route, status: status, bytes: bytes, at: now(), in: time)
    }

    /// The address that the limits count for.
    private func client(of request: WebRequest) -> String {
        guard settings.trustsProxy, let last = request.headers.all("X-Forwarded-For").last else { return request.peer }
        // The proxy appends whom it saw; what stands before that, the client may have written.
        let address = last.split(separator: ",").last.map { $0.filter { !$0.isWhitespace } } ?? ""
        return (1...45).contains(address.utf8.count) ? address : request.peer
    }

    // MARK: Whoever runs it

    private static let operations: Set<String> = ["/healthz", "/readyz", "/metrics"]

    private func operation(_ request: WebRequest) throws -> WebAnswer? {
        guard Self.operations.contains(request.path) else { return nil }
        guard request.method == "GET" || request.method == "HEAD" else {
            return .text(405, "only GET and HEAD are answered here", headers: ["Allow": "GET, HEAD"])
        }
        switch request.path {
        case "/healthz": return .text(200, "alive")
        case "/readyz": return status.readiness()
        default:
            guard settings.showsMetrics || Self.isOwnMachine(request.peer) && !isForwarded(request) else {
                return .text(403, "only this machine may see the metrics")
            }
            return WebAnswer(
                200, contentType: "text/plain; version=0.0.4; charset=utf-8", headers: ["Cache-Control": "no-store"],
                body: Array(metrics.text(gauges: try status.gauges()).utf8))
        }
    }

    /// A proxy on this machine speaks for others.
    private func isForwarded(_ request: WebRequest) -> Bool {
        ["X-Forwarded-For", "Forwarded", "X-Real-Ip"].contains { request.headers[$0] != nil }
    }

    private static func isOwnMachine(_ peer: String) -> Bool {
        peer == "::1" || peer.hasPrefix("127.") || peer.hasPrefix("::ffff:127.")
    }
}

extension WebAnswer {
    /// In bytes; nil for one that comes in parts.
    fileprivate var length: Int? {
        guard case .bytes(let bytes) = content else { return nil }
        return bytes.count
    }
}
