import Foundation
import Quantities
import TestMail
import Testing

@testable import Gateways

@Suite("Mail") struct MailTests {
    private static let from = MailAddress("registry@simulated.example")!

    private static func message(to: String, subject: String = "口座", text: String = "本文") throws -> MailMessage {
        MailMessage(
            from: from, to: try #require(MailAddress(to)), subject: subject, id: "notice.1.ab@simulated.example",
            date: Instant(seconds: 1_780_012_800), text: text)
    }

    @Test(
        "an address is a plain name at a host name",
        arguments: ["a@example.jp", "first.last+x@mail.example.co.jp", "o'neil@example.jp", "a@xn--wgv71a.jp"])
    func address(_ text: String) { #expect(MailAddress(text)?.text == text) }

    @Test(
        "nothing else is an address",
        arguments: [
            "a", "a@", "@example.jp", "a@b@example.jp", "a@example", "a b@example.jp",
            "a@example.jp\r\nRCPT TO:<x@y.z>",
            "<a@example.jp>", "a@[127.0.0.1]", "\"a b\"@example.jp", ".a@example.jp", "a..b@example.jp",
            "a@-example.jp", "a@example..jp", "名@example.jp", "a,b@example.jp",
            String(repeating: "a", count: 65) + "@example.jp",
        ])
    func noAddress(_ text: String) { #expect(MailAddress(text) == nil) }

    @Test("no text of a message can be a header, a command or its end; lines are short and ASCII")
    func hostile() throws {
        let hostile = "題\r\nBcc: x@y.example\r\n\r\n.\r\nQUIT\r\n" + String(repeating: "長い文字列。", count: 60)
        let bytes = try Self.message(to: "a@example.jp", subject: hostile, text: hostile).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.components(separatedBy: "\r\n")
        #expect(bytes.allSatisfy { $0 < 0x80 } && lines.allSatisfy { $0.utf8.count <= 78 })
        #expect(!text.replacing("\r\n", with: "").contains { $0 == "\r" || $0 == "\n" })
        #expect(!lines.contains { $0.hasPrefix("Bcc") || $0 == "." || $0 == "QUIT" })
        #expect(lines.filter { $0.hasPrefix("Date: ") } == ["Date: Fri, 29 May 2026 09:00:00 +0900"])
        #expect(lines.contains("Message-ID: <notice.1.ab@simulated.example>"))
    }

    @Test(
        "dates as mail writes them",
        arguments: [
            (0, "Thu, 1 Jan 1970 09:00:00 +0900"), (951_782_399, "Tue, 29 Feb 2000 08:59:59 +0900"),
            (1_780_012_800, "Fri, 29 May 2026 09:00:00 +0900"), (4_102_444_799, "Fri, 1 Jan 2100 08:59:59 +0900"),
        ])
    func dates(_ seconds: Int64, _ text: String) { #expect(MailMessage.text(of: Instant(seconds: seconds)) == text) }

    @Test("a server of this machine is spoken to as it is, any other with TLS only; no password in an address")
    func servers() throws {
        #expect(try MailServer("smtp://127.0.0.1:25").protection == .plain)
        #expect(try MailServer("smtp://127.0.0.1", requiresTLS: true).protection == .startTLS)
        let remote = try MailServer("smtp://mail.example.jp")
        #expect(remote.protection == .startTLS && remote.port == 587)
        #expect(try MailServer("smtps://mail.example.jp").port == 465)
        for text in [
            "http://mail.example.jp", "smtp://", "smtp://u:secret@mail.example.jp", "smtp://a b", "smtp://m/x?y",
            "smtp://mail.example.jp:99999", "mail.example.jp:25", "",
        ] {
            let refusal = #expect(throws: Rejection.self) { try MailServer(text) }
            #expect(refusal?.code == "gateway.mail.server" && refusal?.found.contains("secret") == false, "\(text)")
        }
        let login = MailServer.Login(user: "u", password: "secret")
        #expect(!"\(login) \(String(reflecting: login))".contains("secret"))
    }

    @Test("a password is read from a file that nobody else can read")
    func passwords() throws {
        let temporary = try TemporaryFolder()
        let file = temporary.url.appending(path: "password")
        try Data("opensesame\n".utf8).write(to: file)
        let codes = try [0o600, 0o644].map { mode -> String? in
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
            do {
                #expect(try MailServer.password(in: file) == "opensesame")
                return nil
            } catch let refusal as Rejection { return refusal.code }
        }
        #expect(codes == [nil, "gateway.mail.password"])
        #expect(throws: Rejection.self) { try MailServer.password(in: temporary.url.appending(path: "none")) }
    }

    @Suite("to a server", .enabled(if: TestMailServer.isThere, Comment(rawValue: TestMailServer.absence)))
    struct Server {
        private func outcomes(_ to: [String], _ sender: MailSender) throws -> [MailOutcome] {
            try to.map { sender.send(try MailTests.message(to: $0)) }
        }

        @Test("what is taken, what is refused for good and what only for now are told apart")
        func answers() throws {
            let server = try TestMailServer()
            let sender = try MailSender(try MailServer(server.address), greetingAs: "simulated.example\r\nX")
            let found = try outcomes(
                ["a@example.jp", "gone@example.jp", "busy@example.jp", "busy@example.jp", "full@example.jp"], sender)
            #expect(found == [.delivered, .refused(550), .later(451), .delivered, .refused(552)])
            guard case .unreachable = sender.send(try MailTests.message(to: "shut@example.jp")) else {
                Issue.record("421 closes the connection, whoever it was for")
                return
            }
            #expect(try outcomes(["b@example.jp"], sender) == [.delivered])
            let taken = try server.messages
            #expect(taken.flatMap(\.to) == ["a@example.jp", "busy@example.jp", "b@example.jp"])
            #expect(taken[0].subject == "口座" && taken[0].text == "本文" && taken[0].from == MailTests.from.text)
            #expect(taken[0].greeting == "simulated.exampleX" && taken[0].header("MIME-Version") == "1.0")
            let stranger = MailMessage(
                from: MailAddress("stranger@example.jp")!, to: MailAddress("a@example.jp")!, subject: "s", id: "1@x",
                date: Instant(seconds: 0), text: "t")
            guard case .unreachable(let reason) = sender.send(stranger) else {
                Issue.record("a sender that is refused is nobody's fault but ours")
                return
            }
            #expect(reason.contains("550") && !reason.contains("@"))
        }

        @Test("a server that is down, and comes back")
        func down() throws {
            let first = try TestMailServer()
            let sender = try MailSender(try MailServer(first.address), greetingAs: "simulated.example")
            #expect(try outcomes(["a@example.jp"], sender) == [.delivered])
            first.stop()
            guard case .unreachable = sender.send(try MailTests.message(to: "a@example.jp")) else {
                Issue.record("nobody listens")
                return
            }
            let second = try TestMailServer(port: first.port)
            #expect(try outcomes(["a@example.jp"], sender) == [.delivered])
            #expect(try second.messages.count == 1)
        }

        @Test("nothing is sent without TLS where it is asked for, nor to a certificate that is not trusted")
        func protection() throws {
            let temporary = try TemporaryFolder()
            let certificate = try TestMailCertificate(in: temporary.url)
            func outcome(_ server: TestMailServer, _ scheme: String = "smtp", trusted: Bool) throws -> MailOutcome {
                let known = try MailServer(
                    "\(scheme)://localhost:\(server.port)", requiresTLS: true,
                    authorities: trusted ? certificate.certificate : nil)
                return try MailSender(known, greetingAs: "simulated.example").send(
                    MailTests.message(to: "a@example.jp"))
            }
            let plain = try TestMailServer()
            guard case .unreachable = try outcome(plain, trusted: true) else {
                Issue.record("it offers no TLS")
                return
            }
            #expect(try plain.messages.isEmpty)
            for (protection, scheme) in [(TestMailServer.Protection.startTLS, "smtp"), (.tls, "smtps")] {
                let server = try TestMailServer(protection, certificate: certificate)
                guard case .unreachable(let reason) = try outcome(server, scheme, trusted: false) else {
                    Issue.record("nobody knows who that is")
                    return
                }
                #expect(reason.lowercased().contains("certificate"))
                #expect(try server.messages.isEmpty)
                #expect(try outcome(server, scheme, trusted: true) == .delivered)
                #expect(try server.messages.map(\.tls) == [true])
            }
        }

        @Test("whoever sends signs in, and a wrong password is a fault of ours, not of the message")
        func login() throws {
            let temporary = try TemporaryFolder()
            let certificate = try TestMailCertificate(in: temporary.url)
            let server = try TestMailServer(.startTLS, certificate: certificate, login: ("daicho", "opensesame"))
            func outcome(_ password: String) throws -> MailOutcome {
                let known = try MailServer(
                    "smtp://localhost:\(server.port)", login: .init(user: "daicho", password: password),
                    requiresTLS: true, authorities: certificate.certificate)
                return try MailSender(known, greetingAs: "simulated.example").send(
                    MailTests.message(to: "a@example.jp"))
            }
            guard case .unreachable(let reason) = try outcome("wrong") else {
                Issue.record("a wrong password")
                return
            }
            #expect(!reason.contains("wrong"))
            #expect(try outcome("opensesame") == .delivered)
            #expect(try server.messages.map(\.user) == ["daicho"])
        }
    }
}
