import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOPosix
import Quantities
import ServiceLifecycle
import Synchronization

/// Serves a site over HTTP/1.1 until it is told to stop.
///
/// Everything is bounded: connections, headers, bodies, the time a client may take, and the time that is given to
/// answers under way once SIGINT or SIGTERM has come. With a certificate it speaks TLS alone, 1.2 or newer.
package struct WebServer: Sendable {
    /// Connections at once; more wait in the system's queue.
    package static let mostConnections = 512
    /// Bytes of all headers of a request together.
    static let longestHeaders = 16 << 10
    /// What answers under way may still take when the server is told to stop.
    static let toFinish = Duration.seconds(10)
    /// Answers made at once. A thread that waits for a commit shares it with the others, so there are more than cores.
    static let mostAnswers = 64

    private let host: String
    private let port: Int
    private let site: any WebSite
    private let certificate: CertificateInForce?
    private let fault: @Sendable (any Error) -> Void
    /// Of the whole program, started with its first server.
    private static let threads: NIOThreadPool = {
        let pool = NIOThreadPool(numberOfThreads: mostAnswers)
        pool.start()
        return pool
    }()

    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - certificate: nil for plain HTTP: for this machine, or behind a proxy that has one.
    ///   - fault: told when the site could not answer; the client is told nothing of it.
    package init(
        host: String, port: Int, site: any WebSite, certificate: CertificateInForce? = nil,
        fault: @escaping @Sendable (any Error) -> Void
    ) {
        self.host = host
        self.port = port
        self.site = site
        self.certificate = certificate
        self.fault = fault
    }

    /// - Parameter started: told the port once connections are taken.
    /// - Throws: ``Rejection`` `gateway.address.unusable`.
    package func run(started: @escaping @Sendable (Int) -> Void) async throws {
        let quiet = Logger(label: "daicho") { _ in SwiftLogNoOpLogHandler() }
        let isListening = Atomic(false)
        let application = Application(
            responder: CallbackResponder<WebContext> { request, context in
                await respond(to: request, of: context.peer)
            },
            server: try protocols(),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(Self.mostConnections, logger: quiet)),
            onServerRunning: { channel in
                isListening.store(true, ordering: .releasing)
                started(channel.localAddress?.port ?? port)
            }, logger: quiet)
        var configuration = ServiceGroupConfiguration(
            services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
        configuration.maximumGracefulShutdownDuration = Self.toFinish
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch is CancellationError {
            // The time for answers under way was over.
        } catch  where !isListening.load(ordering: .acquiring) {
            throw Rejection(
                "gateway.address.unusable", expected: "an address of this machine and a free port",
                found: "\(host):\(port): \(error)", ja: "このアドレスとポートで待ち受けできません",
                en: "Connections cannot be taken at this address and port")
        }
    }

    private func protocols() throws -> HTTPServerBuilder {
        let plain = HTTPServerBuilder.http1(
            configuration: .init(
                additionalChannelHandlers: [RequestDeadline()],
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: Self.longestHeaders, maxHeaderListSize: Self.longestHeaders,
                    maxHeaderFieldCount: 100)))
        return try certificate.map { try .tls(plain, tlsConfiguration: $0.configuration) } ?? plain
    }

    private func respond(to request: Request, of peer: String) async -> Response {
        let answer: WebAnswer
        do {
            answer = try await self.answer(request, of: peer)
        } catch {
            fault(error)
            answer = .text(503, "the server cannot answer now", headers: ["Retry-After": "5"])
        }
        return response(answer, isHead: request.method == .head)
    }

    private func answer(_ request: Request, of peer: String) async throws -> WebAnswer {
        var asked = WebRequest(
            request.method.rawValue, request.head.path ?? "", headers: headers(of: request), peer: peer,
            isSecure: certificate != nil)
        if let spool = try await Self.threads.runIfActive({ [asked] in try site.spool(for: asked) }) {
            guard let file = try await file(of: request, in: spool) else {
                var answer = site.tooLong(asked, longest: Int(spool.longest))
                answer.headers["Connection"] = "close"
                return answer
            }
            asked = asked.with(spooled: file)
        }
        let mayHaveBody = asked.spooled == nil && request.method != .get && request.method != .head
        var longest = 0
        if mayHaveBody { longest = try await Self.threads.runIfActive { [asked] in try site.longestBody(of: asked) } }
        if longest > 0 {
            guard let read = await body(of: request, atMost: longest) else {
                var answer = site.tooLong(asked, longest: longest)
                answer.headers["Connection"] = "close"
                return answer
            }
            asked = asked.with(body: read)
        }
        // It is gone when the client has its answer, whatever thread still holds it: what is to stay was copied.
        defer { asked.spooled?.remove() }
        // A site may wait for a disk or a lock; the threads of the sockets may not.
        var answer = try await Self.threads.runIfActive { [asked] in try site.answer(asked) }
        // A body that nobody asked for is not read to its end.
        if mayHaveBody, longest == 0, announcesBody(request) { answer.headers["Connection"] = "close" }
        return answer
    }

    private func announcesBody(_ request: Request) -> Bool {
        request.headers[.contentLength].map { $0 != "0" } ?? (request.headers[.transferEncoding] != nil)
    }

    /// The server below keeps `Host` apart from the others; here it is a header, as it came.
    private func headers(of request: Request) -> WebHeaders {
        WebHeaders(
            (request.head.authority.map { [(name: "Host", value: $0)] } ?? [])
                + request.headers.map { (name: $0.name.rawName, value: $0.value) })
    }

    /// The whole body in a file, piece by piece: the client is read no faster than the disk takes it.
    /// - Returns: nil when it is too long.
    private func file(of request: Request, in spool: BodySpool) async throws -> SpooledFile? {
        if let length = request.headers[.contentLength].flatMap({ Int64($0) }), length > spool.longest { return nil }
        let file = try SpooledFile(in: spool.folder, limit: spool.longest)
        for try await piece in request.body {
            guard file.byteCount + Int64(piece.readableBytes) <= spool.longest else { return nil }
            try await Self.threads.runIfActive { try piece.withUnsafeReadableBytes { try file.append($0) } }
        }
        return file
    }

    /// The whole body; nil when it is too long, or the client stopped sending it.
    private func body(of request: Request, atMost longest: Int) async -> [UInt8]? {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > longest { return nil }
        guard let buffer = try? await request.body.collect(upTo: longest) else { return nil }
        return Array(buffer.readableBytesView)
    }

    private func response(_ answer: WebAnswer, isHead: Bool) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = answer.contentType
        for field in answer.headers.fields {
            if let name = HTTPField.Name(field.name) { headers.append(HTTPField(name: name, value: field.value)) }
        }
        var response = Response(status: .init(code: answer.status), headers: headers, body: content(of: answer))
        guard isHead || answer.status == 304 else { return response }
        response = response.createHeadResponse()
        // The length would be that of the content (RFC 9110 §8.6), which is not sent here.
        if answer.status == 304 { response.headers[.contentLength] = nil }
        return response
    }

    private func content(of answer: WebAnswer) -> ResponseBody {
        switch answer.content {
        case .bytes(let bytes): return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        case .parts(let next):
            return ResponseBody { writer in
                do {
                    while let part = try await Self.threads.runIfActive({ try next() }) {
                        try await writer.write(ByteBuffer(bytes: part))
                    }
                } catch {
                    // The status is out already: a connection cut short is all that can still say so.
                    fault(error)
                    throw error
                }
                try await writer.finish(nil)
            }
        }
    }
}
