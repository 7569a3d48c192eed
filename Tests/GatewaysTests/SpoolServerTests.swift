import Foundation
import Glibc
import Testing
import TransparencyLog

@testable import Gateways

@Suite("A body that goes to a file")
struct SpoolServerTests {
    /// Answers with the length and the SHA-256 of what it was sent.
    private struct Echo: WebSite {
        let folder: URL
        let longest: Int64

        func longestBody(of request: WebRequest) -> Int { 0 }

        func spool(for request: WebRequest) -> BodySpool? {
            request.path == "/spool" ? BodySpool(folder: folder, longest: longest) : nil
        }

        func answer(_ request: WebRequest) throws -> WebAnswer {
            guard let file = request.spooled else { return .text(200, "no body") }
            let bytes = try file.bytes(at: 0, count: Int(file.byteCount))
            return .text(200, "\(bytes.count) \(LogHash.sha256(bytes).hex)")
        }
    }

    /// Serves until the body has asked what it wants to know.
    private func serving(longest: Int64, _ ask: @escaping @Sendable (Int) throws -> Void) async throws -> [String] {
        let folder = try TemporaryFolder()
        let server = WebServer(host: "127.0.0.1", port: 0, site: Echo(folder: folder.url, longest: longest)) {
            Issue.record($0)
        }
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let running = Task { try await server.run { port.yield($0) } }
        defer { running.cancel() }
        for await found in ports {
            // A client that waits may not hold a thread that the server needs.
            try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
                Thread.detachNewThread { done.resume(with: Result { try ask(found) }) }
            }
            break
        }
        running.cancel()
        _ = await running.result
        return try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    }

    /// Sends a request in parts and gives all of the answer.
    private static func exchange(_ port: Int, _ parts: some Sequence<[UInt8]>) throws -> String {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var time = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(status == 0)
        sending: for part in parts {
            var rest = part[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                // A server that refuses closes while the client is still sending.
                guard count > 0 else { break sending }
                rest = rest.dropFirst(count)
            }
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func head(_ path: String, _ length: String) -> [UInt8] {
        Array("POST \(path) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\(length)\r\n\r\n".utf8)
    }

    @Test("what arrives is what was sent, and the file is gone when it is answered")
    func whole() async throws {
        let piece = (0..<(1 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        let all = [[UInt8]](repeating: piece, count: 4).joined()
        let expected = "\(all.count) \(LogHash.sha256(Array(all)).hex)"
        let left = try await serving(longest: 4 << 20) { port in
            let parts = [Self.head("/spool", "Content-Length: \(4 << 20)")] + [[UInt8]](repeating: piece, count: 4)
            let answer = try Self.exchange(port, parts)
            #expect(answer.hasPrefix("HTTP/1.1 200") && answer.contains(expected), "\(answer.prefix(300))")
        }
        #expect(left == [])
    }

    @Test("one byte too many is refused, declared or not, and leaves nothing")
    func tooLong() async throws {
        let left = try await serving(longest: 1000) { port in
            let body = [UInt8](repeating: 65, count: 1001)
            let declared = try Self.exchange(port, [Self.head("/spool", "Content-Length: 1001"), body])
            #expect(declared.isEmpty || declared.hasPrefix("HTTP/1.1 413"))
            let chunk = Array("3e9\r\n".utf8) + body + Array("\r\n0\r\n\r\n".utf8)
            let undeclared = try Self.exchange(port, [Self.head("/spool", "Transfer-Encoding: chunked"), chunk])
            #expect(undeclared.isEmpty || undeclared.hasPrefix("HTTP/1.1 413"), "\(undeclared)")
            let fits = try Self.exchange(port, [Self.head("/spool", "Content-Length: 1000"), Array(body.dropFirst())])
            #expect(fits.contains("1000 "))
        }
        #expect(left == [])
    }
}
