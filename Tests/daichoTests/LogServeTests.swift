import Foundation
import Glibc
import Testing

@Suite struct LogServeTests {
    private let desk: Desk

    init() throws { desk = try Desk(.enrolled) }

    private func exported() throws -> [String] {
        #expect(try desk.run("log", "export", "public").status == 0)
        let root = desk.url.appending(path: "public")
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey])
        let urls = try #require(files).compactMap { $0 as? URL }
        return try urls.filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
            .map { String($0.standardizedFileURL.path.dropFirst(root.standardizedFileURL.path.count)) }
    }

    @Test("served over HTTP, each file has the bytes that export writes")
    func same() throws {
        let server = try Server(["log", "serve"], in: desk.url)
        let files = try exported()
        #expect(files.sorted().filter { !$0.hasPrefix("/tile") } == ["/.lock", "/checkpoint", "/log.vkey"])
        for path in files where path != "/.lock" {
            let answer = try #require(try Wire.ask(server.port, "GET", path))
            #expect(try answer.status == 200 && answer.body == desk.bytes("public" + path), "\(path)")
            let head = try #require(try Wire.ask(server.port, "HEAD", path))
            #expect(head.status == 200 && head.body.isEmpty)
            #expect(
                head.headers["content-length"] == "\(answer.body.count)"
                    && head.headers["etag"] == answer.headers["etag"])
            let tag = try #require(answer.headers["etag"])
            #expect(try Wire.ask(server.port, "GET", path, headers: ["If-None-Match: \(tag)"])?.status == 304)
        }
        // It goes on with the log.
        #expect(
            try desk.run("person", "add", "p9", "--organisation", "org1", "--role", "verifier", "--as", "admin").status
                == 0)
        let checkpoint = try #require(try Wire.ask(server.port, "GET", "/checkpoint"))
        #expect(try checkpoint.body != desk.bytes("public/checkpoint"))
        #expect(try String(decoding: checkpoint.body, as: UTF8.self) == desk.run("log", "checkpoint").output)
        #expect(server.stop() == 0, "SIGTERM is not a failure")
        #expect(server.errors.isEmpty, "\(server.errors)")
    }

    @Test("it ends soon on SIGINT, even while clients are idle or halfway; a taken port is refused in a sentence")
    func ends() throws {
        let server = try Server(["log", "serve"], in: desk.url)
        let taken = try desk.run("log", "serve", "--port", "\(server.port)", "--json")
        #expect(taken.status == 1)
        #expect(try taken.refusal() == "gateway.address.unusable")
        let idle = try Wire(server.port)
        idle.send("GET /checkpoint HTTP/1.1\r\nHost: x\r\n\r\n")
        let halfway = try Wire(server.port)
        halfway.send("GET /checkpoint HT")
        let clock = ContinuousClock()
        let time = clock.measure { #expect(server.stop(SIGINT) == 0) }
        #expect(time < .seconds(12))
        #expect(idle.rest() != nil && halfway.rest() != nil)
    }

    /// What a hostile client sends, and the statuses that may answer it; none is a closed connection.
    private static let hostile: [(name: String, bytes: [UInt8], statuses: Set<Int>)] = [
        ("no HTTP", Array("\0\u{1}\u{2}garbage\r\n\r\n".utf8), [400]),
        ("TLS", [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03], [400]),
        ("a path that climbs", request("GET /tile/0/x001/../../keys/log.key"), [400]),
        ("an encoded path", request("GET /tile/0/%2e%2e/%2e%2e/keys/log.key"), [400]),
        // RFC 9112 §3.2.2: a server must take it.
        ("an absolute address", request("GET http://example.com/checkpoint"), [200]),
        ("an asterisk", request("OPTIONS *"), [400, 405]),
        ("a tunnel", request("CONNECT example.com:443"), [400, 405]),
        ("another method", request("DELETE /checkpoint"), [405]),
        ("an unknown method", request("BREW /checkpoint"), [400, 405]),
        ("a long path", request("GET /tile/0/" + String(repeating: "x999/", count: 50_000) + "999"), [400, 414, 431]),
        ("many headers", request("GET /checkpoint", (0..<5_000).map { "A\($0): b" }), [400, 431]),
        ("a long header", request("GET /checkpoint", ["A: " + String(repeating: "b", count: 1 << 20)]), [400, 431]),
        ("two lengths", request("POST /checkpoint", ["Content-Length: 1", "Content-Length: 2"]), [400, 405]),
        ("a length that is none", request("POST /checkpoint", ["Content-Length: -1"]), [400, 405]),
        (
            "a length and chunks", request("POST /checkpoint", ["Content-Length: 4", "Transfer-Encoding: chunked"]),
            [400, 405]
        ),
        ("bad chunks", request("POST /checkpoint", ["Transfer-Encoding: chunked"]) + Array("zz\r\n".utf8), [400, 405]),
    ]

    private static func request(_ line: String, _ headers: [String] = []) -> [UInt8] {
        Array((["\(line) HTTP/1.1", "Host: x", "Connection: close"] + headers).joined(separator: "\r\n").utf8)
            + Array("\r\n\r\n".utf8)
    }

    @Test("hostile requests are refused, never with a fault of the server, which serves on")
    func hostile() throws {
        let server = try Server(["log", "serve"], in: desk.url)
        for (name, bytes, statuses) in Self.hostile {
            let wire = try Wire(server.port)
            wire.send(bytes)
            let answered = try #require(wire.rest(), "\(name): the connection stays open")
            if let answer = Wire.Answer(answered) {
                #expect(statuses.contains(answer.status), "\(name): \(answer.status)")
            }
            #expect(try Wire.ask(server.port, "GET", "/checkpoint")?.status == 200, "after \(name)")
        }
        #expect(server.errors.isEmpty, "\(server.errors)")
        #expect(server.stop() == 0)
    }

    @Test("a body without an end, or a client that stops halfway, is cut off; others are served meanwhile")
    func slow() throws {
        let server = try Server(["log", "serve"], in: desk.url)
        let halfway = try (0..<20).map { _ in
            let wire = try Wire(server.port)
            wire.send("GET /checkpoint HTTP/1.1\r\nHost: x\r\nA: ")
            return wire
        }
        let endless = try Wire(server.port)
        endless.send("POST /checkpoint HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        let chunk = "1000\r\n" + String(repeating: "x", count: 0x1000) + "\r\n"
        let clock = ContinuousClock()
        let started = clock.now
        while endless.send(chunk) {
            #expect(clock.now - started < .seconds(40), "a body without an end is read for ever")
            guard clock.now - started < .seconds(40) else { break }
            usleep(50_000)
            #expect(try Wire.ask(server.port, "GET", "/checkpoint")?.status == 200)
        }
        for wire in halfway { #expect(wire.rest() != nil) }
        #expect(clock.now - started < .seconds(40))
        #expect(server.stop() == 0)
    }
}
