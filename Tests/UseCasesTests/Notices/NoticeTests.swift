import Foundation
import Quantities
import Registry
import Store
import Testing

@testable import UseCases

@Suite("Notices to representatives")
struct NoticeTests {
    private static let (a, b) = (RegistryFolder.a, RegistryFolder.b)

    private static func tonnes(_ count: Int64) -> UnitSelection { .quantity(Tonnes(known: count)) }

    /// Somebody who acts as an account's representative.
    static func representative(_ person: String, of organisation: String) -> Actor {
        Actor(
            person: PersonID(known: person), organisation: OrganisationID(known: organisation),
            role: .accountRepresentative)
    }

    private func notices(_ person: String, _ organisation: String, _ desk: RegistryFolder) throws -> [Notice] {
        try desk.folder.answer(
            ListNotices(), to: .person(Self.representative(person, of: organisation))
        ).notices
    }

    private func steps(_ person: String, _ organisation: String, _ desk: RegistryFolder) throws -> [NoticeStep] {
        try notices(person, organisation, desk).map(\.step).reversed()
    }

    @Test("every step of an account is told to all its representatives, and to nobody else", arguments: FolderKind.here)
    func everyStep(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind, controls: .none)
        let transfer = try desk.take(TransferUnits(from: Self.a, to: Self.b, units: Self.tonnes(30)), "a1").record
        try desk.take(CorrectTransfer(record: transfer, ground: .receiverConsents, reason: "誤り"), "r1")
        try desk.take(
            ReserveUnits(
                from: Self.a, to: Self.b, units: Self.tonnes(5), until: try Instant("2026-07-01T00:00:00+09:00")),
            "a1")
        try desk.take(ReleaseHold(HoldID("H-1")), "a2")
        try desk.take(
            CancelUnits(account: Self.a, units: Self.tonnes(1), reason: .voluntary, detail: "自主的な取消し"), "a1")
        try desk.take(ExportUnits(account: Self.a, units: Self.tonnes(2), registry: "R", destination: "X-1"), "a1")
        try desk.take(FlagAccount(account: Self.a, flag: .trust, isOn: true, reason: "信託契約"), "r1")
        try desk.take(LimitAccount(account: Self.a, limit: Tonnes(known: 9)), "r1")
        try desk.take(TrustDestination(account: Self.a, destination: Self.b), "a1")
        try desk.take(DistrustDestination(account: Self.a, destination: Self.b), "a1")
        try desk.take(Freeze(.account(Self.a), reason: "調査"), "r1")
        try desk.take(Unfreeze(.account(Self.a), reason: "終了"), "r1")
        let all: [NoticeStep] = [
            .opened, .issued, .sent, .corrected, .reserved, .released, .cancelled, .exported, .flagged, .limited,
            .trusted, .distrusted, .frozen, .unfrozen,
        ]
        for person in ["a1", "a2"] { #expect(try steps(person, "org-A", desk) == all, "\(person)") }
        #expect(try steps("b1", "org-B", desk) == [.opened, .received, .corrected, .reserved, .released])
        #expect(try notices("a1", "org-B", desk).map(\.step) == notices("b1", "org-B", desk).map(\.step))
        #expect(try notices("x", "org-C", desk) == [])
        for other in [Role.auditor, .registryAdministrator] {
            let reader = Reader.person(
                Actor(person: PersonID(known: "a1"), organisation: OrganisationID(known: "org-A"), role: other))
            if other == .auditor {
                #expect(try desk.folder.answer(ListNotices(), to: reader).notices == [])
            } else {
                #expect(throws: Rejection.self) { try desk.folder.answer(ListNotices(), to: reader) }
            }
        }
        #expect(try desk.findings() == [])
    }

    @Test("a notice names account, step, quantity, serials, batch, record and time", arguments: FolderKind.here)
    func content(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind, controls: .none)
        let done = try desk.take(TransferUnits(from: Self.a, to: Self.b, units: Self.tonnes(30)), "a1")
        let sent = try #require(try notices("a2", "org-A", desk).first)
        #expect(sent.record == done.record && sent.step == .sent && sent.accounts == [Self.a])
        #expect(sent.from == Self.a && sent.to == Self.b && sent.quantity?.count == 30)
        #expect(sent.units == done.units && sent.moreBlocks == 0 && sent.at == desk.folder.now)
        #expect(sent.batches == Array(Set(done.units.map(\.batch))) && !sent.batches.isEmpty)
        #expect(sent.actor.person.text == "a1")
        let received = try #require(try notices("b2", "org-B", desk).first)
        #expect(received.record == done.record && received.step == .received && received.accounts == [Self.b])
    }

    @Test("of a transfer to many, each receiver is told of their own units", arguments: FolderKind.here)
    func bulk(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind, controls: .none)
        let c = AccountID(known: "C")
        try desk.take(
            OpenAccount(
                account: c, organisation: OrganisationID(known: "org-C"), title: "C",
                dueDiligence: DueDiligence(checkedOn: desk.folder.now.day, basis: "登記事項証明書")), "r1")
        let rows = [BulkRow(to: Self.b, units: Self.tonnes(3)), BulkRow(to: c, units: Self.tonnes(4))]
        try desk.take(TransferInBulk(from: Self.a, rows: rows), "a1")
        #expect(try notices("a1", "org-A", desk).first?.quantity?.count == 7)
        let told = try #require(try notices("b1", "org-B", desk).first)
        #expect(told.quantity?.count == 3 && told.to == Self.b && told.accounts == [Self.b] && told.step == .received)
        #expect(try notices("c1", "org-C", desk).first?.quantity?.count == 4)
    }

    @Test("freezes of organisation, registry and units are told to those whom they stop", arguments: FolderKind.here)
    func freezes(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind, controls: .none)
        try desk.take(Freeze(.organisation(OrganisationID(known: "org-B")), reason: "調査"), "r1")
        #expect(try steps("b1", "org-B", desk).last == .frozen)
        #expect(try steps("a1", "org-A", desk).last == .issued)
        try desk.take(Freeze(.units(.jcl, try SerialRange(1, 2)), reason: "調査"), "r1")
        #expect(try notices("a1", "org-A", desk).first?.accounts == [Self.a])
        #expect(try steps("b1", "org-B", desk).count == 2)
        try desk.take(Freeze(.registry, reason: "調査"), "r1")
        for (person, organisation) in [("a1", "org-A"), ("b1", "org-B")] {
            #expect(try notices(person, organisation, desk).first?.detail?.en == "registry")
            #expect(try notices(person, organisation, desk).first?.accounts == [])
        }
        #expect(try notices("x", "org-C", desk) == [], "who represents nothing is told nothing")
        #expect(try desk.findings() == [])
    }

    @Test("once people are named, they alone are told, and who is removed is told of that", arguments: FolderKind.here)
    func named(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind, controls: .none)
        func name(_ person: String, _ power: RepresentativePower) throws {
            try desk.take(
                AppointRepresentative(account: Self.a, person: PersonID(known: person), power: power), "r1")
        }
        try name("a1", .act)
        #expect(try steps("a1", "org-A", desk).last == .representativeNamed)
        #expect(try notices("a2", "org-A", desk) == [])
        try name("a2", .view)
        try desk.take(TransferUnits(from: Self.a, to: Self.b, units: Self.tonnes(1)), "a1")
        #expect(try steps("a2", "org-A", desk).last == .sent, "also who may only look")
        try desk.take(RemoveRepresentative(account: Self.a, person: PersonID(known: "a2")), "r1")
        #expect(try steps("a2", "org-A", desk) == [.representativeRemoved])
        #expect(try desk.findings() == [])
    }

    @Test("what waits for a second person, and what became of it, is told", arguments: FolderKind.here)
    func acts(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind, approvals: .twoPersons, controls: .none)
        func ask(_ step: TransferUnits, _ person: String) throws -> PendingActID {
            let asked = try desk.folder.submit(TakeRegistryStep(step), by: desk.by(person))
            guard case .waiting(let act) = asked else { throw Rejection.waitsForNobody }
            return act.answer.act
        }
        let one = TransferUnits(from: Self.a, to: Self.b, units: Self.tonnes(1))
        let (first, second, third) = (try ask(one, "a1"), try ask(one, "a1"), try ask(one, "a2"))
        _ = try desk.folder.run(ApproveAct(first), by: desk.by("a2"))
        _ = try desk.folder.run(DeclineAct(second, reason: "二重"), by: desk.by("a2"))
        _ = try desk.folder.run(WithdrawAct(third), by: desk.by("a2"))
        let told = try notices("a1", "org-A", desk)
        #expect(
            told.map(\.step).reversed().suffix(7) == [
                .proposed, .proposed, .proposed, .approved, .sent, .declined, .withdrawn,
            ])
        #expect(told.filter { $0.act == second }.map(\.reason) == ["二重", nil])
        #expect(told[0].detail?.en == "Transfer 1 t-CO2 from account A to B")
        #expect(try steps("b1", "org-B", desk) == [.opened, .received], "the receiver is told of what was done alone")
        let asked = try desk.folder.submit(
            TakeRegistryStep(LimitAccount(account: Self.a, limit: Tonnes(known: 3))), by: desk.by("r1"))
        guard case .waiting = asked else {
            Issue.record("one person was enough")
            return
        }
        let limit = try #require(try notices("a2", "org-A", desk).first)
        #expect(limit.step == .proposed && limit.act == nil, "an act of the registry's own cannot be opened")
        _ = try desk.folder.submit(TakeRegistryStep(Freeze(.account(Self.a), reason: "調査")), by: desk.by("r1"))
        #expect(try notices("a2", "org-A", desk).first == limit, "nobody is warned of a freeze")
        #expect(try desk.findings() == [])
    }

    @Test("notices are counted until they are seen, and come page by page", arguments: FolderKind.here)
    func counted(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind, controls: .none)
        let one = Self.representative("a1", of: "org-A")
        func count(_ actor: Actor = one) throws -> Int {
            try desk.folder.answer(CountNewNotices(), to: .person(actor))
        }
        #expect(try count() == 2)
        for _ in 0..<60 {
            try desk.take(TransferUnits(from: Self.a, to: Self.b, units: Self.tonnes(1)), "a1")
        }
        #expect(try count() == 62)
        let first = try desk.folder.answer(ListNotices(), to: .person(one))
        #expect(first.notices.count == ListNotices.most && first.notices.allSatisfy(\.isNew))
        let rest = try desk.folder.answer(ListNotices(before: first.next), to: .person(one))
        #expect(rest.notices.count == 12 && rest.next == nil)
        let records = (first.notices + rest.notices).map(\.record)
        #expect(records == records.sorted(by: >) && Set(records).count == 62)
        try desk.folder.noteNoticesSeen(upTo: records[3], by: one)
        #expect(try count() == 3)
        try desk.folder.noteNoticesSeen(upTo: records[9], by: one)
        #expect(try count() == 3, "a mark never goes back")
        try desk.folder.noteNoticesSeen(upTo: .max >> 1, by: one)
        #expect(try count() == 0)
        #expect(try desk.folder.answer(ListNotices(), to: .person(one)).notices.allSatisfy { !$0.isNew })
        #expect(try count(Self.representative("a2", of: "org-A")) == 62)
        try desk.take(TransferUnits(from: Self.a, to: Self.b, units: Self.tonnes(1)), "a1")
        #expect(try count() == 1, "a mark was not beyond the log")
        for _ in 0..<40 {
            try desk.take(TrustDestination(account: Self.a, destination: Self.b), "a1")
            try desk.take(DistrustDestination(account: Self.a, destination: Self.b), "a1")
        }
        #expect(try count() == 81)
        #expect(try count(Self.representative("a2", of: "org-A")) == CountNewNotices.most)
    }
}

extension Rejection {
    fileprivate static let waitsForNobody = Rejection(
        "test.waits", expected: "a second person", found: "nobody", ja: "承認待ちになりません", en: "One person was enough")
}
