import Foundation
import Gateways
import Identity
import Quantities
import Registry
import Store
import TestMail
import Testing

@testable import UseCases

@Suite(
    "Notices by mail", .enabled(if: TestMailServer.isThere, Comment(rawValue: TestMailServer.absence)))
struct NoticeMailTests {
    private static let (a, b) = (RegistryFolder.a, RegistryFolder.b)
    private static let from = MailAddress("registry@test.example")!

    private static func tonnes(_ count: Int64) -> UnitSelection { .quantity(Tonnes(known: count)) }

    /// A folder whose people have addresses, but `a2`, who has a plain login name.
    private func desk(
        _ kind: FolderKind, _ names: [String: String] = ["a1": "a1@example.jp", "a2": "a2", "b1": "b1@example.jp"]
    ) throws -> RegistryFolder {
        let desk = try RegistryFolder(kind, controls: .none)
        for (person, name) in names {
            _ = try desk.folder.run(
                AddLogin(try LoginName(name), for: PersonID(known: person)), by: desk.by("admin"))
        }
        return desk
    }

    private func mailer(
        _ desk: RegistryFolder, _ server: TestMailServer, portal: String? = "https://registry.example"
    ) throws -> (mailer: NoticeMailer, sender: MailSender) {
        let known = try MailServer(server.address)
        return (
            try NoticeMailer(desk.folder, .init(server: known, from: Self.from, portal: portal)),
            try MailSender(known, greetingAs: "test.example")
        )
    }

    private func state(_ desk: RegistryFolder) throws -> MailOutbox.State {
        try #require(try desk.folder.answer(ShowMailState(), to: .owner).state)
    }

    @Test("every step goes to each representative with an address, from when mail is on", arguments: FolderKind.here)
    func sent(_ kind: FolderKind) throws {
        let (desk, server) = (try desk(kind), try TestMailServer())
        let (mailer, sender) = try mailer(desk, server)
        #expect(try mailer.round(sender))
        #expect(try server.messages.isEmpty, "no flood of what is past")
        let hostile = "自主的\r\nBcc: x@y.example\r\n.\r\n"
        let done = try desk.take(TransferUnits(from: Self.a, to: Self.b, units: Self.tonnes(30)), "a1")
        try desk.take(Freeze(.account(Self.b), reason: "調査 & <b>"), "r1")
        #expect(throws: Rejection.self) {
            try desk.take(
                CancelUnits(account: Self.a, units: Self.tonnes(1), reason: .voluntary, detail: hostile), "a1")
        }
        #expect(try mailer.round(sender))
        let mails = try server.messages
        #expect(mails.map(\.to).map { $0.joined() }.sorted() == ["a1@example.jp", "b1@example.jp", "b1@example.jp"])
        let mine = try #require(mails.first { $0.to == ["a1@example.jp"] })
        #expect(mine.subject == "[台帳 Daicho] A: 移転（払出し） 30 t-CO2 / A: Units sent 30 t-CO2")
        for fact in [
            "内容: 移転（払出し）", "口座: A", "数量: 30 t-CO2", "シリアル: \(try #require(done.units.first))",
            "ロット: \(done.units[0].batch)", "記録: \(done.record) (test.example/registry)", "Step: Units sent",
            "Account: A", "By: a1 (org-A)", "When: 2026-05-29 09:00 JST", "https://registry.example/notices",
            "https://registry.example/log/records/\(done.record)",
        ] { #expect(mine.text.contains(fact), "\(fact) in \(mine.text)") }
        #expect(mails.contains { $0.text.contains("理由: 調査 & <b>") }, "plain text is not escaped")
        #expect(Set(mails.compactMap { $0.header("Message-ID") }).count == 3)
        #expect(mails.allSatisfy { $0.header("Message-ID")?.hasSuffix("@test.example>") == true })
        #expect(try state(desk).sent == 3 && state(desk).waiting == 0)
        #expect(try mailer.round(sender))
        #expect(try server.messages.count == 3, "nothing twice")
        #expect(try desk.findings() == [])
    }

    @Test("what people wrote begins no line of its own")
    func hostile() throws {
        let actor = NoticeTests.representative("a1", of: "org-A")
        let notice = Notice(
            record: 7, at: Instant(seconds: 0), step: .opened, actor: actor, accounts: [Self.a], from: nil, to: nil,
            quantity: nil, units: [], moreBlocks: 0, hold: nil, act: nil,
            detail: Bilingual(ja: "題\r\nBcc: x@y.example", en: "t\u{2028}From: me"), reason: "r\n.\nQUIT", isNew: true)
        let mail = NoticeMail(notice, to: actor, origin: "例.example:8080/daicho", portal: nil)
        let lines = mail.text.split(separator: "\n")
        #expect(!lines.contains { $0.hasPrefix("Bcc") || $0.hasPrefix("From: me") || $0 == "." || $0 == "QUIT" })
        #expect(mail.text.contains("題  Bcc: x@y.example") && !mail.text.contains("http"))
        #expect(mail.id.hasSuffix("@.example8080") && mail.id.hasPrefix("notice.7."))
    }

    @Test("a refusal for good stays with its message, one for now is tried again", arguments: FolderKind.here)
    func refused(_ kind: FolderKind) throws {
        let desk = try desk(kind, ["a1": "gone@example.jp", "a2": "busy@example.jp", "b1": "b1@example.jp"])
        let server = try TestMailServer()
        let (mailer, sender) = try mailer(desk, server)
        _ = try mailer.round(sender)
        let record = try desk.take(TransferUnits(from: Self.a, to: Self.b, units: Self.tonnes(3)), "a1").record
        #expect(try mailer.round(sender))
        #expect(try server.messages.map(\.to) == [["b1@example.jp"]], "others are not held up")
        #expect(try state(desk).failed == 1 && state(desk).waiting == 1)
        let failed = try desk.folder.answer(ShowMailState(), to: .owner).failed
        #expect(failed.map(\.record) == [record] && failed.map(\.person.text) == ["a1"])
        #expect(failed.map(\.code) == [550])
        #expect(try mailer.round(sender))
        #expect(try server.messages.count == 1, "not before its time")
        try desk.move(to: "2026-05-29T09:01:00+09:00")
        #expect(try mailer.round(sender))
        #expect(try server.messages.map(\.to) == [["b1@example.jp"], ["busy@example.jp"]])
        #expect(try state(desk).sent == 2 && state(desk).waiting == 0 && state(desk).failed == 1)
    }

    @Test("while the server is down nothing is lost, and it is told of", arguments: FolderKind.here)
    func down(_ kind: FolderKind) throws {
        let (desk, first) = (try desk(kind), try TestMailServer())
        let (mailer, sender) = try mailer(desk, first)
        _ = try mailer.round(sender)
        first.stop()
        for _ in 0..<3 { try desk.take(TransferUnits(from: Self.a, to: Self.b, units: Self.tonnes(1)), "a1") }
        #expect(try !mailer.round(sender))
        let trouble = try #require(try state(desk).trouble)
        #expect(!trouble.contains("@"))
        #expect(try state(desk).waiting == 6)
        let second = try TestMailServer(port: first.port)
        // Another program, for the first has died.
        try desk.move(to: "2026-05-29T09:30:00+09:00")
        let (other, otherSender) = try self.mailer(desk, second)
        #expect(try other.round(otherSender))
        #expect(try second.messages.count == 6)
        #expect(try state(desk).trouble == nil && state(desk).waiting == 0)
    }

    @Test("a recipient at whom the server always hangs up stands before no other", arguments: FolderKind.here)
    func hangsUp(_ kind: FolderKind) throws {
        let desk = try desk(kind, ["a1": "shut@example.jp", "a2": "a2@example.jp", "b1": "b1@example.jp"])
        let server = try TestMailServer()
        let (mailer, sender) = try mailer(desk, server)
        _ = try mailer.round(sender)
        try desk.take(TransferUnits(from: Self.a, to: Self.b, units: Self.tonnes(1)), "a1")
        for _ in 0..<2 { _ = try mailer.round(sender) }
        #expect(try server.messages.flatMap(\.to).sorted() == ["a2@example.jp", "b1@example.jp"])
        #expect(try state(desk).waiting == 1 && state(desk).failed == 0)
    }

    @Test("of two programs one sends; a copy after a crash has the same Message-ID", arguments: FolderKind.here)
    func one(_ kind: FolderKind) throws {
        let (desk, server) = (try desk(kind), try TestMailServer())
        let (mailer, sender) = try mailer(desk, server)
        let (other, otherSender) = try self.mailer(desk, server)
        _ = try mailer.round(sender)
        let record = try desk.take(TransferUnits(from: Self.a, to: Self.b, units: Self.tonnes(1)), "a1").record
        #expect(try other.round(otherSender))
        #expect(try server.messages.isEmpty, "it is not its turn")
        #expect(try mailer.round(sender))
        #expect(try server.messages.count == 2)
        // It had sent one, and died before it could note that.
        let item = MailOutbox.Item(
            record: record, person: PersonID(known: "a1"), organisation: OrganisationID(known: "org-A"))
        try desk.folder.store.note {
            try MailOutbox.add([item], next: record + 1, at: desk.folder.now, in: $0)
        }
        try desk.move(to: "2026-05-29T09:10:00+09:00")
        #expect(try other.round(otherSender))
        let ids = try server.messages.filter { $0.to == ["a1@example.jp"] }.map { $0.header("Message-ID") }
        #expect(ids.count == 2 && ids[0] == ids[1] && ids[0] != nil)
        #expect(try mailer.round(sender), "the first has lost its turn")
        #expect(try server.messages.count == 3)
    }

    @Test("who represents the account no more when mail is sent is told nothing", arguments: FolderKind.here)
    func left(_ kind: FolderKind) throws {
        let (desk, server) = (try desk(kind), try TestMailServer())
        let (mailer, sender) = try mailer(desk, server)
        _ = try mailer.round(sender)
        try desk.take(TransferUnits(from: Self.a, to: Self.b, units: Self.tonnes(1)), "a1")
        for (person, power) in [("a2", RepresentativePower.act), ("a1", .view)] {
            try desk.take(
                AppointRepresentative(account: Self.a, person: PersonID(known: person), power: power), "r1")
        }
        try desk.take(RemoveRepresentative(account: Self.a, person: PersonID(known: "a1")), "r1")
        try desk.take(Freeze(.account(Self.a), reason: "調査"), "r1")
        #expect(try mailer.round(sender))
        let mine = try server.messages.filter { $0.to == ["a1@example.jp"] }
        #expect(mine.count == 1 && mine[0].subject.contains("Representative removed"))
    }

    @Test("a record that was altered is not told, and holds up nothing that follows")
    func altered() throws {
        let (desk, server) = (try desk(.sqlite), try TestMailServer())
        let (mailer, sender) = try mailer(desk, server)
        _ = try mailer.round(sender)
        func alter(_ record: UInt64) throws {
            try desk.folder.store.note { database in
                try database.run(script: "DROP TRIGGER IF EXISTS records_are_never_changed;")
                try database.execute("UPDATE records SET bytes = ? WHERE idx = ?", Array("{}".utf8), record)
            }
        }
        let first = try desk.take(LimitAccount(account: Self.a, limit: Tonnes(known: 50)), "r1").record
        try desk.take(TransferUnits(from: Self.a, to: Self.b, units: Self.tonnes(2)), "a1")
        try alter(first)
        #expect(try mailer.round(sender))
        #expect(try server.messages.count == 2 && state(desk).failed == 0)
        let item = MailOutbox.Item(
            record: first, person: PersonID(known: "a1"), organisation: OrganisationID(known: "org-A"))
        try desk.folder.store.note { try MailOutbox.add([item], next: 0, at: desk.folder.now, in: $0) }
        #expect(try mailer.round(sender))
        #expect(try server.messages.count == 2)
        #expect(try desk.folder.answer(ShowMailState(), to: .owner).failed.map(\.code) == [NoticeMailer.unreadable])
    }

    @Test("a running server sends by itself, and ends when it is told to", arguments: FolderKind.here)
    func running(_ kind: FolderKind) throws {
        let (desk, server) = (try desk(kind), try TestMailServer())
        let (mailer, sender) = try mailer(desk, server)
        _ = try mailer.round(sender)
        try desk.take(TransferUnits(from: Self.a, to: Self.b, units: Self.tonnes(1)), "a1")
        try desk.move(to: "2026-05-29T09:30:00+09:00")
        let (other, _) = try self.mailer(desk, server)
        try other.start()
        let end = ContinuousClock.now + .seconds(30)
        while try server.messages.count < 2, ContinuousClock.now < end { usleep(20_000) }
        other.stop()
        #expect(try server.messages.count == 2)
    }

    @Test("waits grow and are bounded")
    func waits() {
        #expect((0..<40).map { NoticeMailer.wait(after: $0) }.prefix(4) == [60, 120, 240, 480])
        #expect(NoticeMailer.wait(after: 1_000) == 14_400)
        #expect(NoticeMailer.pause(after: 0) == 3 && NoticeMailer.pause(after: 1_000) == 768)
    }
}
