import Foundation
import TestMail
import Testing

@Suite(.enabled(if: TestMailServer.isThere, Comment(rawValue: TestMailServer.absence)))
struct ServeMailTests {
    private let desk: Desk

    init() throws { desk = try Desk(.issued) }

    private func done(_ arguments: String...) throws {
        let run = try Run(arguments, in: desk.url)
        try #require(run.status == 0, "\(arguments.joined(separator: " ")): \(run.errors)")
    }

    private func wait(_ what: String, until isDone: () throws -> Bool) throws {
        let end = ContinuousClock.now + .seconds(60)
        while try !isDone() {
            try #require(ContinuousClock.now < end, "\(what) never came")
            usleep(50_000)
        }
    }

    /// How mail stands, as the command line says it.
    private func state() throws -> [String: Any] {
        try Run(["notice", "mail", "--json"], in: desk.url).json()["state"] as? [String: Any] ?? [:]
    }

    @Test("a served folder tells each representative by mail what others do to it, and says how mail stands")
    func sends() throws {
        let mail = try TestMailServer()
        try done("login", "add", "holder", "holder@example.jp", "--as", "admin")
        try done("login", "add", "buyer", "gone@example.jp", "--as", "admin")
        let server = try Server(
            [
                "serve", "--no-access-log", "--mail", mail.address, "--mail-from", "registry@test.example",
                "--public-url", "https://registry.example",
            ], in: desk.url)
        try wait("the row of mail") { try state()["waiting"] != nil }
        #expect(try mail.messages.isEmpty, "nothing of what is past")
        try done("units", "transfer", "--from", "A1", "--to", "B1", "--quantity", "1", "--as", "holder")
        try wait("mail") { try !mail.messages.isEmpty }
        let taken = try mail.messages
        #expect(taken.map(\.to) == [["holder@example.jp"]] && taken[0].greeting == "test.example")
        #expect(taken[0].text.contains("https://registry.example/notices"))
        try wait("the refusal") { try state()["failed"] as? Int == 1 && state()["waiting"] as? Int == 0 }
        let metrics = try #require(try Wire.ask(server.port, "GET", "/metrics"))
        let text = String(decoding: metrics.body, as: UTF8.self)
        #expect(text.contains("daicho_mail_sent_total 1\n") && text.contains("daicho_mail_failed_total 1\n"))
        #expect(text.contains("daicho_mail_waiting 0\n") && !text.contains("@"))
        let list = try Run(["notice", "list", "--as", "holder"], in: desk.url)
        #expect(list.status == 0 && list.output.contains("Units sent"), "\(list.errors)")
        #expect(server.stop() == 0)
        #expect(server.errors.isEmpty, "\(server.errors)")
        #expect(try Run(["fsck"], in: desk.url).status == 0)
    }

    @Test("what cannot be right is refused before anything listens, and no password is repeated")
    func refused() throws {
        func run(_ more: [String], _ environment: [String: String] = [:]) throws -> Run {
            try Run(["serve", "--port", "0"] + more, in: desk.url, environment: environment)
        }
        let spelled = "smtp://u:opensesame@127.0.0.1"
        let secret = try run(["--mail", spelled, "--mail-from", "a@example.jp", "--json"])
        #expect(try secret.refusal() == "gateway.mail.server")
        #expect(!(secret.output + secret.errors).contains("opensesame"))
        #expect(try run(["--mail", "smtp://127.0.0.1", "--mail-from", "me", "--json"]).refusal() == "cli.mail.from")
        #expect(
            try run(["--mail", "smtp://127.0.0.1", "--mail-from", "a@example.jp", "--mail-user", "u", "--json"])
                .refusal() == "cli.mail.password")
        try desk.write("password", "opensesame\n")
        let file = desk.url.appending(path: "password").path
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        let exposed = try run([
            "--mail", "smtp://127.0.0.1", "--mail-from", "a@example.jp", "--mail-user", "u", "--mail-password-file",
            file, "--json",
        ])
        #expect(try exposed.refusal() == "gateway.mail.password")
        #expect(try run(["--mail", "smtp://127.0.0.1"]).status == 64)
        #expect(try run(["--mail-user", "u"]).status == 64)
    }
}
