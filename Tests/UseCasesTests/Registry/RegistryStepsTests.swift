import Foundation
import Quantities
import Registry
import Store
import Testing

@testable import UseCases

@Suite("Steps of the registry, in a folder")
struct RegistryStepsTests {
    private static let (a, b) = (RegistryFolder.a, RegistryFolder.b)

    private static func transfer(_ tonnes: Int64, on day: Day? = nil) -> TransferUnits {
        TransferUnits(from: a, to: b, units: .quantity(Tonnes(known: tonnes)), on: day)
    }

    @Test(
        "a transfer to an account that is not trusted waits, can be confirmed, and is completed when it is due",
        arguments: FolderKind.here)
    func delayed(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind)
        let waiting = try desk.take(Self.transfer(30), "a1").waiting
        let hold = try #require(waiting).hold
        #expect(waiting?.completion == .due(try Instant("2026-06-01T12:00:00+09:00")))
        #expect(try desk.tonnes(Self.a, .reserved) == 30)
        #expect(desk.refusal(Self.transfer(71), "a1") == "registry.quantity.insufficient")
        #expect(desk.refusal(SettleHold(hold), "r1") == "registry.hold.notDue")
        #expect(desk.refusal(CompleteHold(hold), "a1") == "registry.hold.byRegistry")
        try desk.take(ConfirmHold(hold), "b1")
        #expect(try SettleDueHolds().run(by: nil, on: desk.folder).completed.isEmpty)
        #expect(try desk.findings() == [])
        try desk.move(to: "2026-06-01T12:00:00+09:00")
        #expect(try SettleDueHolds().run(by: nil, on: desk.folder).completed == [hold])
        #expect(try SettleDueHolds().run(by: nil, on: desk.folder).completed.isEmpty)
        #expect(try desk.tonnes(Self.b, .held) == 30)
        #expect(try desk.tonnes(Self.a, .reserved) == 0)
        let statement = try desk.folder.answer(ShowAccountStatement(account: Self.b), to: .owner)
        #expect(statement.balance.count == 30 && statement.lines.map(\.kind) == [.received])
        #expect(try desk.findings() == [])
    }

    @Test(
        "what nobody confirms in time is free again; what waits is called back by one person",
        arguments: FolderKind.here)
    func ends(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind, approvals: .twoPersons)
        for (number, tonnes) in [(1, 30), (2, 20)] as [(Int, Int64)] {
            let asked = try desk.folder.submit(TakeRegistryStep(Self.transfer(tonnes)), by: desk.by("a1"))
            guard case .waiting(let act) = asked else {
                Issue.record("one person was enough")
                return
            }
            _ = try desk.folder.run(ApproveAct(act.answer.act), by: desk.by("a2"))
            #expect(try desk.folder.answer(ShowHold(HoldID("H-\(number)")), to: .owner).hold.quantity.count == tonnes)
        }
        try desk.take(ReleaseHold(HoldID("H-2")), "a2")
        #expect(try desk.tonnes(Self.a, .reserved) == 30)
        try desk.move(to: "2026-06-03T12:00:01+09:00")
        #expect(try SettleDueHolds().run(by: nil, on: desk.folder).released == [HoldID("H-1")])
        #expect(try desk.tonnes(Self.a, .held) == 100)
        #expect(try desk.findings() == [])
    }

    @Test("a trusted account receives at once, from noon of the fourth working day, and no longer when it is taken off")
    func trusted() throws {
        let desk = try RegistryFolder(.sqlite)
        try desk.take(TrustDestination(account: Self.a, destination: Self.b), "a1")
        #expect(try desk.take(Self.transfer(1), "a1").waiting != nil)
        try desk.move(to: "2026-06-04T11:59:59+09:00")
        #expect(try desk.take(Self.transfer(1), "a1").waiting != nil)
        try desk.move(to: "2026-06-04T12:00:00+09:00")
        #expect(try desk.take(Self.transfer(5), "a1").waiting == nil)
        #expect(try desk.tonnes(Self.b, .held) == 5)
        try desk.take(DistrustDestination(account: Self.a, destination: Self.b), "a2")
        #expect(try desk.take(Self.transfer(1), "a1").waiting != nil)
        #expect(try desk.findings() == [])
    }

    @Test(
        "units of two accounts change places in one record, by two persons of each side; else nothing moves",
        arguments: FolderKind.here)
    func exchanged(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind, controls: .none)
        try desk.take(Self.transfer(40), "a1")
        func units(_ tonnes: Int64) -> UnitSelection { .quantity(Tonnes(known: tonnes)) }
        let until = try Instant("2026-06-30T17:00:00+09:00")
        let offer = ReserveUnits(from: Self.a, to: Self.b, units: units(30), until: until, inReturn: units(20))
        let first = try #require(try desk.take(offer, "a1").waiting).hold
        let reader = Reader.person(
            Actor(
                person: PersonID(known: "b1"), organisation: OrganisationID(known: "org-B"),
                role: .accountRepresentative))
        #expect(try desk.folder.answer(ShowToDo(), to: reader).map(\.kind) == [.answerExchange])
        try desk.take(ReleaseHold(first), "b1")
        #expect(desk.refusal(AcceptExchange(hold: first, units: units(20)), "b1") == "registry.hold.unknown")
        let second = try #require(try desk.take(offer, "a1").waiting).hold
        #expect(desk.refusal(AcceptExchange(hold: second, units: units(19)), "b1") == "registry.exchange.other")
        #expect(
            desk.refusal(AcceptExchange(hold: second, units: units(20)), "a1") == "registry.account.notRepresented")
        #expect(try desk.tonnes(Self.a, .held) == 30 && desk.tonnes(Self.a, .reserved) == 30)
        _ = try desk.folder.run(SetApprovalPolicy(.twoPersons), by: desk.by("r1"))
        let accept = TakeRegistryStep(AcceptExchange(hold: second, units: units(20)))
        guard case .waiting(let act) = try desk.folder.submit(accept, by: desk.by("b1")) else {
            Issue.record("one person was enough")
            return
        }
        #expect(throws: Rejection.self) { try desk.folder.run(ApproveAct(act.answer.act), by: desk.by("a2")) }
        _ = try desk.folder.run(ApproveAct(act.answer.act), by: desk.by("b2"))
        #expect(try desk.tonnes(Self.a, .held) == 50 && desk.tonnes(Self.b, .held) == 50)
        let line = try #require(try desk.folder.answer(ShowAccountStatement(account: Self.b), to: .owner).lines.last)
        #expect(line.kind == .exchanged && line.quantity.count == 20 && line.received?.count == 30)
        #expect(line.change == 10 && line.balance.count == 50 && line.other == Self.a)
        #expect(try desk.findings() == [])
        let audit = try AuditRegistry().run(on: desk.folder)
        #expect(audit.isClean, "\(audit.findings)")
        let today = try ReconcileRegistry(day: desk.folder.now.day).run(on: desk.folder)
        #expect(today.agrees, "\(today.differences)")
        // Found again from its serials: what went, and what came.
        let batch = BatchID(known: "B-JCL-000000000001")
        let history = try desk.folder.store.read { database in
            let known = try #require(try RegistryTables.batch(batch, in: database))
            return try UnitHistory(of: known.range, in: known, database).records.map(\.header.kind)
        }
        #expect(history.last == "registry.units.exchanged")
    }

    @Test("what is cancelled or handed over is out of use for good, and counted", arguments: FolderKind.here)
    func outOfUse(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind)
        func quantity(_ tonnes: Int64) -> UnitSelection { .quantity(Tonnes(known: tonnes)) }
        try desk.take(
            CancelUnits(account: Self.a, units: quantity(10), reason: .voluntary, detail: "自主的な取消し"), "a1")
        try desk.take(CancelUnits(account: Self.a, units: quantity(1), reason: .mandatory, detail: "過大発行"), "r1")
        let export = ExportUnits(
            account: Self.a, units: quantity(7), registry: "Another registry", destination: "X-1")
        let waiting = try #require(try desk.take(export, "a1").waiting)
        let back = try #require(try desk.take(export, "a1").waiting)
        try desk.take(ReleaseHold(back.hold), "a2")
        #expect(try desk.folder.answer(ListHolds(account: Self.a), to: .owner).rows.map(\.hold.id) == [waiting.hold])
        #expect(try SettleDueHolds().run(by: nil, on: desk.folder).completed.isEmpty)
        #expect(try desk.findings() == [])
        try desk.move(to: "2026-06-01T12:00:00+09:00")
        #expect(try SettleDueHolds().run(by: nil, on: desk.folder).completed == [waiting.hold])
        let first = try SerialRange(100, 100)
        #expect(
            desk.refusal(TransferUnits(from: Self.a, to: Self.b, units: .serials(.jcl, first)), "a1")
                == "registry.units.cancelled")
        let totals = try desk.folder.store.read { try RegistryTables.totals(in: $0) }
        #expect(totals.issued.count == 100 && totals.held.count == 82)
        #expect(totals.cancelled.count == 11 && totals.exported.count == 7)
        let shown = try desk.folder.answer(ShowAccount(account: Self.a), to: .everyone)
        #expect(shown.vintages.map(\.cancelled.count) == [11] && shown.vintages.map(\.exported.count) == [7])
        #expect(throws: Rejection.self) {
            try desk.folder.store.perform("x", 1, Self.context(desk)) { transaction -> Int in
                try transaction.database.execute("DELETE FROM blocks WHERE status = 'cancelled'")
                return 0
            }
        }
        #expect(try desk.findings() == [])
        #expect(try AuditRegistry().run(on: desk.folder).isClean)
    }

    private static func context(_ desk: RegistryFolder) -> CommandContext {
        let actor = Actor(
            person: PersonID(known: "r1"), organisation: OrganisationID(known: "registry"), role: .registryAdministrator
        )
        return CommandContext(id: "x", actor: actor, recordedAt: desk.folder.now, effectiveAt: desk.folder.now)
    }

    @Test("what is frozen stands still, a closed account stays closed", arguments: FolderKind.here)
    func still(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind, controls: .none)
        try desk.take(Freeze(.units(.jcl, try SerialRange(90, 95)), reason: "調査"), "r1")
        #expect(desk.refusal(Self.transfer(11), "a1") == "registry.frozen")
        #expect(desk.refusal(Self.transfer(5), "a1") == nil)
        try desk.take(Unfreeze(.units(.jcl, try SerialRange(90, 95)), reason: "終了"), "r1")
        try desk.take(FlagAccount(account: Self.a, flag: .trust, isOn: true, reason: "信託契約"), "r1")
        #expect(desk.refusal(Self.transfer(1), "a1") == "registry.account.restricted")
        try desk.take(FlagAccount(account: Self.a, flag: .trust, isOn: false, reason: "終了"), "r1")
        try desk.take(LimitAccount(account: Self.a, limit: Tonnes(known: 3)), "r1")
        #expect(desk.refusal(Self.transfer(4), "a1") == "registry.limit.exceeded")
        #expect(desk.refusal(CloseAccount(account: Self.b, reason: "解散"), "r1") == "registry.account.notEmpty")
        try desk.take(
            CancelUnits(account: Self.b, units: .quantity(Tonnes(known: 5)), reason: .voluntary, detail: "d"), "b1")
        try desk.take(CloseAccount(account: Self.b, reason: "解散"), "r1")
        #expect(desk.refusal(Self.transfer(1), "a1") == "registry.account.closed")
        #expect(try desk.findings() == [])
    }

    @Test("a wrong transfer is put right while the units are where it brought them, and not afterwards")
    func corrected() throws {
        let desk = try RegistryFolder(.sqlite, controls: .none)
        let first = try desk.take(Self.transfer(5), "a1").record
        let second = try desk.take(Self.transfer(6), "a1").record
        try desk.take(CorrectTransfer(record: first, ground: .receiverConsents, reason: "移転先の誤り"), "r1")
        #expect(try desk.tonnes(Self.b, .held) == 6)
        try desk.take(TransferUnits(from: Self.b, to: Self.a, units: .quantity(Tonnes(known: 1))), "b1")
        let late = CorrectTransfer(record: second, ground: .courtOrder, reason: "r")
        #expect(desk.refusal(late, "r1") == "registry.correction.goodFaith")
        #expect(
            desk.refusal(CorrectTransfer(record: 1, ground: .courtOrder, reason: "r"), "r1")
                == "registry.correction.unknown")
        #expect(try desk.findings() == [])
    }

    @Test("a transfer to many moves all or nothing", arguments: FolderKind.here)
    func bulk(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind, controls: .none)
        let good =
            "to,quantity,batch,serials\nB,10,,\nB,,,JCL-000000000001..JCL-000000000005\nB,2,B-JCL-000000000001,\n"
        let rows = try BulkTransferFile.rows(Array(good.utf8))
        try desk.take(TransferInBulk(from: Self.a, rows: rows), "a1")
        #expect(try desk.tonnes(Self.b, .held) == 17)
        let more = TransferInBulk(from: Self.a, rows: rows + [BulkRow(to: Self.b, units: .quantity(Tonnes(known: 90)))])
        #expect(desk.refusal(more, "a1") != nil)
        #expect(try desk.tonnes(Self.b, .held) == 17)
        #expect(try desk.findings() == [])
    }

    @Test("what no single record could hold is several, and moves all or nothing", arguments: FolderKind.here)
    func manyRows(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind, controls: .none, tonnes: 10_000)
        let rows = try (1...1_500).map { row in
            let serial = 3 * Int64(row)
            return BulkRow(
                to: Self.b,
                units: row % 10 == 0
                    ? .quantity(Tonnes(known: 1)) : .serials(.jcl, try SerialRange(serial, serial + 1)))
        }
        let size = try desk.folder.answer(ShowOverview(), to: .everyone).records
        let bad = TransferInBulk(
            from: Self.a, rows: rows + [BulkRow(to: Self.b, units: .quantity(Tonnes(known: 9_000)))])
        #expect(desk.refusal(bad, "a1") == "registry.quantity.insufficient")
        #expect(try desk.folder.answer(ShowOverview(), to: .everyone).records == size)
        let step = TransferInBulk(from: Self.a, rows: rows)
        let reader = Reader.person(
            Actor(
                person: PersonID(known: "a1"), organisation: OrganisationID(known: "org-A"),
                role: .accountRepresentative))
        let preview = try desk.folder.answer(PreviewStep(step), to: reader)
        let answer = try desk.take(step, "a1")
        #expect(preview.quantity == answer.quantity && preview.moved == answer.units.sorted())
        #expect(answer.quantity.count == 2_850 && answer.units.count == 1_500)
        #expect(preview.kept.map(\.range.count).reduce(0, +) == 10_000 - 2_850)
        #expect(try desk.folder.answer(ShowOverview(), to: .everyone).records > size + 1)
        #expect(try desk.folder.answer(ShowAccountStatement(account: Self.b), to: .owner).balance.count == 2_850)
        #expect(try desk.findings() == [])
        #expect(try AuditRegistry().run(on: desk.folder).isClean)
    }

    @Test("every bad row of a file is told of, in either encoding")
    func badRows() throws {
        let bad = "移転先口座,数量,シリアル番号\n,1,\nB,-1,\nB,1,JCL-000000000001\nB,,JCL-1..JC-2\nB,,\n"
        let shiftJIS = try #require(bad.data(using: .shiftJIS))
        for bytes in [Array(bad.utf8), [UInt8](shiftJIS)] {
            do {
                _ = try BulkTransferFile.rows(bytes)
                Issue.record("bad rows were taken")
            } catch let error as BadRows {
                #expect(
                    error.problems.map(\.row) == [2, 2, 3, 4, 5, 6] || error.problems.map(\.row) == [2, 3, 4, 5, 6])
                #expect(error.rejection.code == "bulk.rows.bad")
            }
        }
        for text in ["", "to\nB\n", "to,quantity,colour\nB,1,red\n", "to,quantity\nB,1", "to,quantity\nB,\"1\n"] {
            let rows = try? BulkTransferFile.rows(Array(text.utf8))
            #expect(rows == nil || text == "to,quantity\nB,1")
        }
    }

    @Test("who may only look, or only ask, does not approve")
    func powers() throws {
        let desk = try RegistryFolder(.sqlite, controls: .none)
        for (person, power) in [("a1", RepresentativePower.initiate), ("a2", .view)] {
            try desk.take(AppointRepresentative(account: Self.a, person: PersonID(known: person), power: power), "r1")
        }
        _ = try desk.folder.run(SetApprovalPolicy(.twoPersons), by: desk.by("r1"))
        guard case .waiting(let act) = try desk.folder.submit(TakeRegistryStep(Self.transfer(1)), by: desk.by("a1"))
        else {
            Issue.record("one person was enough")
            return
        }
        #expect {
            _ = try desk.folder.run(ApproveAct(act.answer.act), by: desk.by("a2"))
        } throws: { ($0 as? Rejection)?.code == "approval.power" }
        let seen = try desk.folder.answer(ShowAccount(account: Self.a), to: .everyone).account
        #expect(seen.representatives.isEmpty)
        #expect(try desk.folder.answer(ShowAccount(account: Self.a), to: .owner).account.representatives.count == 2)
    }

    @Test("an account is opened after due diligence only, where the controls say so")
    func diligence() throws {
        let desk = try RegistryFolder(.sqlite)
        let open = OpenAccount(
            account: AccountID(known: "C"), organisation: OrganisationID(known: "org-C"), title: "C")
        #expect(desk.refusal(open, "r1") == "registry.account.dueDiligenceMissing")
    }

    @Test(
        "a hold that was altered is found",
        arguments: ["turn = turn + 1", "giver = 'B'", "state = replace(state, '71', '72')"])
    func altered(change: String) throws {
        let desk = try RegistryFolder(.sqlite)
        try desk.take(Self.transfer(30), "a1")
        _ = try desk.folder.store.perform("x", 1, Self.context(desk)) { transaction -> Int in
            try transaction.database.execute("UPDATE holds SET \(change)")
            return 0
        }
        #expect(try !desk.findings().isEmpty)
    }
}
