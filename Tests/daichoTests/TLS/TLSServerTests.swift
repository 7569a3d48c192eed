import Foundation
import Glibc
import Testing

/// The portal with a certificate of its own, as programs of others see it.
@Suite("The portal over TLS", .enabled(if: Certificate.obstacle == nil, "\(Certificate.obstacle ?? "")"))
struct TLSServerTests {
    private let desk: Desk

    init() throws { desk = try Desk(.enrolled) }

    private func server(_ certificate: Certificate) throws -> Server {
        try Server(["serve", "--no-access-log"] + certificate.options, in: desk.url)
    }

    @Test("TLS 1.3 and 1.2 are spoken, 1.1 and old ciphers are not", arguments: ["ec", "rsa"])
    func versions(kind: String) throws {
        let certificate = try Certificate(in: desk, with: kind == "ec" ? Certificate.curve : ["rsa:2048"])
        let server = try server(certificate)
        for version in ["1_2", "1_3"] {
            let hands = try certificate.shakeHands(server.port, ["-tls\(version)", "-alpn", "h2,http/1.1"])
            #expect(hands.status == 0, "\(version): \(hands.errors)")
            #expect(hands.errors.contains("Protocol version: TLSv\(version.replacing("_", with: "."))"))
            #expect(hands.errors.contains("Verification: OK"), "\(hands.errors)")
        }
        // The client could: it is the server that answers with an alert.
        let old = try certificate.shakeHands(server.port, ["-tls1_1", "-cipher", "ALL@SECLEVEL=0"])
        #expect(old.status != 0 && old.errors.contains("alert protocol version"), "\(old.errors)")
        for cipher in ["AES128-SHA", "AES256-GCM-SHA384", "ECDHE-ECDSA-AES128-SHA:ECDHE-RSA-AES128-SHA"] {
            let weak = try certificate.shakeHands(server.port, ["-tls1_2", "-cipher", "\(cipher):@SECLEVEL=0"])
            #expect(weak.status != 0 && weak.errors.contains("handshake failure"), "\(cipher): \(weak.errors)")
        }
        #expect(server.stop() == 0)
        #expect(server.errors.isEmpty, "\(server.errors)")
    }

    @Test("answers tell browsers to stay with TLS, and cookies go over nothing else")
    func headers() throws {
        let certificate = try Certificate(in: desk)
        #expect(try desk.run("login", "add", "op", "op@example.test", "--as", "admin").status == 0)
        let invited = try desk.run("login", "invite", "op", "--as", "admin", "--json").json()
        let secret = try #require((invited["path"] as? String)?.split(separator: "=").last)
        let server = try server(certificate)
        #expect(server.url == "https://127.0.0.1:\(server.port)")
        let page = try certificate.curl(server.port, "/log")
        #expect(page.status == 0 && page.output.hasPrefix("HTTP/1.1 200"), "\(page.errors)")
        #expect(page.output.lowercased().contains("\r\nstrict-transport-security: max-age=31536000\r\n"))
        #expect(page.output.contains("curl https://127.0.0.1:\(server.port)/checkpoint"))
        let language = try certificate.curl(server.port, "/language?to=en")
        #expect(try cookie(language).hasSuffix("; Secure"))
        let words = "password=simulated+words+of+op"
        let accepted = try certificate.curl(
            server.port, "/welcome",
            ["-d", "link=\(secret)&login=op@example.test&\(words)&again=simulated+words+of+op"])
        #expect(accepted.output.hasPrefix("HTTP/1.1 303"), "\(accepted.output.prefix(2000))")
        let signedIn = try certificate.curl(server.port, "/sign-in", ["-d", "login=op@example.test&\(words)"])
        let session = try cookie(signedIn)
        #expect(session.hasPrefix("daicho_session=") && session.contains("; HttpOnly; SameSite=Lax"), "\(session)")
        #expect(session.hasSuffix("; Secure"), "\(session)")
        let name = try #require(session.split(separator: ";").first)
        let todo = try certificate.curl(server.port, "/work", ["-H", "Cookie: \(name)"])
        #expect(todo.output.hasPrefix("HTTP/1.1 200"), "\(todo.output.prefix(300))")
        #expect(server.stop() == 0)
    }

    private func cookie(_ run: Run) throws -> String {
        let lines = run.output.split(separator: "\r\n").filter { $0.lowercased().hasPrefix("set-cookie: ") }
        return String(try #require(lines.first, "\(run.output.prefix(2000))").dropFirst("set-cookie: ".count))
    }

    @Test("plain HTTP and rubbish get no answer, half a handshake ends, and the server serves on")
    func plain() throws {
        let certificate = try Certificate(in: desk)
        let server = try server(certificate)
        let idle = try Wire(server.port)
        let halfway = try Wire(server.port)
        halfway.send([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03])
        #expect(try Wire.ask(server.port, "GET", "/log") == nil)
        let curl = try #require(Tool.path("curl"))
        let plain = try Run(["-sS", "--max-time", "20", "http://127.0.0.1:\(server.port)/log"], copy: curl)
        #expect(plain.status != 0 && plain.output.isEmpty, "\(plain.output)")
        for bytes in [
            [UInt8](repeating: 0xFF, count: 70_000), [0x16, 0x03, 0x03, 0xFF, 0xFF], Array("\0\r\n\r\n".utf8),
        ] {
            let wire = try Wire(server.port)
            wire.send(bytes)
        }
        #expect(try certificate.curl(server.port, "/log").output.hasPrefix("HTTP/1.1 200"))
        let clock = ContinuousClock()
        let started = clock.now
        #expect(idle.rest()?.isEmpty == true && halfway.rest()?.isEmpty == true)
        #expect(clock.now - started < .seconds(30), "a handshake may take for ever")
        #expect(server.stop() == 0)
        #expect(server.errors.isEmpty, "\(server.errors)")
    }

    @Test("a renewed certificate is taken at SIGHUP; one that cannot be used leaves the old in force")
    func renewed() throws {
        let old = try Certificate("old", in: desk, days: 10)
        let new = try Certificate("new", in: desk)
        let live = try Certificate("live", in: desk)
        try exchange(live, for: old)
        let server = try server(live)
        #expect(server.errors.contains("warning: the TLS certificate has 9 days left"), "\(server.errors)")
        #expect(try shown(by: server, to: live).contains("CN = old"))
        try exchange(live, for: new)
        server.signal(SIGHUP)
        try server.waitUntilItNotes("good until")
        #expect(try shown(by: server, to: live).contains("CN = new"))
        try Data("no key\n".utf8).write(to: live.key)
        server.signal(SIGHUP)
        try server.waitUntilItNotes("[gateway.tls.keyUnreadable]")
        #expect(try new.curl(server.port, "/log").output.hasPrefix("HTTP/1.1 200"))
        #expect(server.stop() == 0)
    }

    private func shown(by server: Server, to certificate: Certificate) throws -> String {
        try certificate.shakeHands(server.port, ["-tls1_3"]).errors
    }

    private func exchange(_ live: Certificate, for other: Certificate) throws {
        try Data(contentsOf: other.chain).write(to: live.chain)
        try Data(contentsOf: other.key).write(to: live.key)
    }

    @Test("a certificate that has ended is said to have, and is served")
    func ended() throws {
        let certificate = try Certificate(in: desk, days: -1)
        let server = try server(certificate)
        #expect(server.errors.contains("warning: the TLS certificate has expired"), "\(server.errors)")
        #expect(try certificate.curl(server.port, "/log").status != 0)
        #expect(try certificate.curl(server.port, "/log", ["-k"]).output.hasPrefix("HTTP/1.1 200"))
        #expect(server.stop() == 0)
    }
}
