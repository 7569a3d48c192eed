import Foundation
import Quantities
import Registry
import SQL
import Store
import Testing

@testable import UseCases

@Suite("Each day is added up in two ways")
struct ReconcileTests {
    private static let (a, b) = (RegistryFolder.a, RegistryFolder.b)
    private static let first = Day(number: Day.number(year: 2026, month: 5, day: 29))

    private static func transfer(_ tonnes: Int64) -> TransferUnits {
        TransferUnits(from: a, to: b, units: .quantity(Tonnes(known: tonnes)))
    }

    /// Three days: 30 set aside on the first, come to B on the fourth; 10 cancelled on the second; 20 handed over on the fourth.
    private func days(_ kind: FolderKind) throws -> RegistryFolder {
        let desk = try RegistryFolder(kind)
        let hold = try #require(try desk.take(Self.transfer(30), "a1").waiting).hold
        try desk.take(ConfirmHold(hold), "b1")
        try desk.move(to: "2026-05-30T23:59:59+09:00")
        try desk.take(
            CancelUnits(account: Self.a, units: .quantity(Tonnes(known: 10)), reason: .voluntary, detail: "d"), "a1")
        try desk.move(to: "2026-06-01T12:00:00+09:00")
        #expect(try SettleDueHolds().run(by: nil, on: desk.folder).completed == [hold])
        // Nothing is to wait for its day from now on.
        _ = try desk.folder.run(SetRegistryControls(.none), by: desk.by("r1"))
        try desk.take(
            ExportUnits(account: Self.b, units: .quantity(Tonnes(known: 20)), registry: "R", destination: "X"), "b1")
        return desk
    }

    private func sums(_ day: Day, _ desk: RegistryFolder) throws -> UnitSums {
        let result = try ReconcileRegistry(day: day).run(on: desk.folder)
        #expect(result.agrees, "\(result.differences), findings \(result.findings)")
        let line = try #require(result.lines.first)
        #expect(result.lines.count == 1 && line.registry == line.secondCheck)
        return line.registry
    }

    @Test("the end of a day in Japan is found however late it is looked at", arguments: FolderKind.here)
    func endOfDay(_ kind: FolderKind) throws {
        let desk = try days(kind)
        var expected = UnitSums()
        (expected.issued, expected.held, expected.setAside) = (100, 100, 30)
        #expect(try sums(Self.first, desk) == expected)
        (expected.held, expected.cancelled) = (90, 10)
        #expect(try sums(Self.first.advanced(by: 1), desk) == expected)
        #expect(try sums(Self.first.advanced(by: 2), desk) == expected)
        (expected.held, expected.setAside, expected.exported) = (70, 0, 20)
        #expect(try sums(Self.first.advanced(by: 3), desk) == expected)
        #expect(try !ReconcileRegistry(day: Self.first.advanced(by: 3)).run(on: desk.folder).isOver)
    }

    @Test("a day to come, and one before the first record, are refused")
    func refused() throws {
        let desk = try RegistryFolder(.sqlite)
        for (days, code) in [(1, "registry.reconcile.dayAhead"), (-1, "registry.reconcile.nothing")] {
            #expect {
                _ = try ReconcileRegistry(day: Self.first.advanced(by: days)).run(on: desk.folder)
            } throws: { ($0 as? Rejection)?.code == code }
        }
    }

    /// Something in the tables that somebody changes past the program, and what must be told of it.
    struct Alteration: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: String
        let measure: Reconciliation.Difference.Measure
        let batch: Bool
        let account: String?
        let registry: Int64
        let second: Int64
    }

    static let alterations = [
        Alteration(
            testDescription: "a balance", sql: "UPDATE account_lines SET held = held + 1 WHERE account = 'B'",
            measure: .held, batch: false, account: "B", registry: 11, second: 10),
        Alteration(
            testDescription: "who holds a block",
            sql: "UPDATE blocks SET account = 'A' WHERE account = 'B' AND status = 'held'",
            measure: .held, batch: true, account: "B", registry: 0, second: 10),
        Alteration(
            testDescription: "units that are cancelled no more",
            sql: "UPDATE blocks SET status = 'held' WHERE status = 'cancelled'",
            measure: .cancelled, batch: true, account: "A", registry: 0, second: 10),
        Alteration(
            testDescription: "a block removed", sql: "DELETE FROM blocks WHERE status = 'exported'",
            measure: .unaccounted, batch: true, account: nil, registry: 20, second: 0),
        Alteration(
            testDescription: "a batch's totals",
            sql: "UPDATE batch_totals SET exported = exported - 1, held = held + 1",
            measure: .exported, batch: true, account: nil, registry: 19, second: 20),
        Alteration(
            testDescription: "a hold that ended lives again", sql: "UPDATE holds SET ended = NULL",
            measure: .setAside, batch: true, account: "A", registry: 30, second: 0),
    ]

    @Test("what differs is named with its batch, its account, both amounts and a record", arguments: alterations)
    func altered(_ alteration: Alteration) throws {
        let desk = try days(.sqlite)
        try desk.folder.store.note { database in
            try database.run(script: "PRAGMA defer_foreign_keys = ON;")
            for trigger in try database.all(
                String.self, "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'blocks'")
            { try database.run(script: "DROP TRIGGER \(trigger);") }
            try database.run(script: alteration.sql + ";")
        }
        let result = try ReconcileRegistry(day: Self.first.advanced(by: 3)).run(on: desk.folder)
        #expect(!result.agrees && result.findings == 0)
        let found = try #require(
            result.differences.first {
                $0.measure == alteration.measure && ($0.batch != nil) == alteration.batch
                    && $0.account == alteration.account
            }, "\(result.differences)")
        #expect(found.registry == alteration.registry && found.secondCheck == alteration.second)
        let size = try desk.folder.store.read { try RecordLog.size(in: $0) }
        #expect(try #require(found.record) < size)
    }

    @Test("an account's difference is named with the record where it begins")
    func begins() throws {
        let desk = try days(.sqlite)
        let lines = try desk.folder.answer(ShowAccountStatement(account: Self.a), to: .owner).lines
        let second = try #require(lines.dropFirst().first)
        try desk.folder.store.note {
            try $0.execute(
                "UPDATE account_lines SET held = held - 3 WHERE account = 'A' AND record >= ?", second.record)
        }
        let result = try ReconcileRegistry(day: Self.first.advanced(by: 3)).run(on: desk.folder)
        #expect(result.differences.map(\.account) == ["A"] && result.differences.map(\.record) == [second.record])
    }

    @Test("once a day the last day that is over is made and kept; what was kept is checked", arguments: FolderKind.here)
    func kept(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind)
        #expect(try KeepReconciliation().run(on: desk.folder) == nil, "there was nothing yesterday")
        try desk.move(to: "2026-05-30T00:00:00+09:00")
        let made = try #require(try KeepReconciliation().run(on: desk.folder))
        #expect(made.day == Self.first && made.agrees && made.isOver)
        #expect(try KeepReconciliation().run(on: desk.folder) == nil, "it was made")
        #expect(try desk.findings() == [])
        let reader = Reader.person(
            Actor(
                person: PersonID(known: "r1"), organisation: OrganisationID(known: "registry"),
                role: .registryAdministrator))
        #expect(try desk.folder.answer(ListReconciliations(), to: reader).rows.map(\.result) == [made])
        #expect(try desk.folder.answer(ShowToDo(), to: reader).isEmpty)
        #expect(throws: Rejection.self) { try desk.folder.answer(ListReconciliations(), to: .everyone) }
        // Another day, on which a balance is not what it should be.
        try desk.move(to: "2026-05-31T09:00:00+09:00")
        try desk.folder.store.note { try $0.run(script: "UPDATE account_lines SET held = held + 1;") }
        let wrong = try #require(try KeepReconciliation().run(on: desk.folder))
        #expect(!wrong.agrees && wrong.differences.map(\.account) == ["A"])
        let item = try #require(try desk.folder.answer(ShowToDo(), to: reader).first)
        #expect(item.kind == .explainDifferences && item.count == 1 && item.subject == .reconciliation(wrong.day))
        #expect(try desk.folder.answer(ShowFolderState(), to: .owner).reconciled?.agrees == false)
        // What was kept is not what comes of it any more once the balance is right again.
        try desk.folder.store.note { try $0.run(script: "UPDATE account_lines SET held = held - 1;") }
        #expect(try desk.findings().contains { $0.contains("fsck.reconciliation.differs") })
        try desk.folder.store.note {
            try $0.run(script: "UPDATE reconciliations SET agrees = 1, records = records + 1;")
        }
        #expect(try desk.findings().contains { $0.contains("fsck.reconciliation.filed") })
    }

    @Test("work that is stopped keeps nothing, and is made at the next look")
    func stopped() throws {
        struct Stop: Error {}
        let desk = try RegistryFolder(.sqlite)
        try desk.move(to: "2026-05-30T08:00:00+09:00")
        #expect(throws: Stop.self) { try KeepReconciliation().run(on: desk.folder) { _ in throw Stop() } }
        #expect(try desk.folder.answer(ListReconciliations(), to: .owner).rows.isEmpty)
        #expect(try KeepReconciliation().run(on: desk.folder) != nil)
    }

    @Test("only so many days are kept", arguments: FolderKind.here)
    func bounded(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind)
        try desk.folder.store.note { database in
            for number in 0..<ReconciliationTable.mostDays + 3 {
                try ReconciliationTable.put(
                    ReconciliationTable.Kept(
                        day: Self.first.advanced(by: number), madeAt: Instant(seconds: 0), records: 1, agrees: true,
                        body: "{}"), in: database)
            }
        }
        let kept = try desk.folder.store.read { try ReconciliationTable.newest(atMost: .max, in: $0) }
        #expect(kept.count == ReconciliationTable.mostDays)
        #expect(kept.last?.day == Self.first.advanced(by: 3))
    }

    @Test("whatever people do at random, every day agrees", arguments: FolderKind.here, [UInt64.random(in: 0 ... .max)])
    func random(_ kind: FolderKind, seed: UInt64) throws {
        let registry = try RandomRegistry(kind, seed: seed)
        for _ in 0..<250 { try registry.step() }
        let today = registry.folder.now.day
        let start = try registry.folder.store.read { try RecordLog.record(0, in: $0).header.recordedAt.day }
        var (day, looked) = (start, 0)
        while day <= today {
            let result = try ReconcileRegistry(day: day).run(on: registry.folder)
            // Its rules are its own, and the second checker has findings of them; the amounts must agree.
            #expect(result.differences == [], "seed \(seed), \(day)")
            #expect(result.lines.allSatisfy { $0.agrees }, "seed \(seed), \(day)")
            day = day.advanced(by: 1)
            looked += 1
        }
        #expect(looked > 3, "seed \(seed)")
        try statements(registry, Period(start, until: today.advanced(by: 1)), seed)
    }

    /// Days, one after the other, come to what the whole time comes to.
    private func statements(_ registry: RandomRegistry, _ period: Period, _ seed: UInt64) throws {
        for overview in try FindAccounts().run(on: registry.folder) {
            let account = overview.account.id
            func summary(_ period: Period) throws -> AccountStatement.Summary? {
                try registry.folder.answer(ShowAccountStatement(account: account, period: period), to: .owner).summary
            }
            let whole = try #require(try summary(period))
            #expect(whole.closing == overview.held && whole.retired == overview.retired, "seed \(seed), \(account)")
            #expect(whole.opening.count + whole.added.count - whole.removed.count == whole.closing.count)
            var (day, added, removed, last) = (period.start, Tonnes.zero, Tonnes.zero, Tonnes.zero)
            while day < period.end {
                // Before it was opened there is nothing to show.
                if let sums = try? summary(Period(day, until: day.advanced(by: 1))) {
                    #expect(sums.opening == last, "seed \(seed), \(account), \(day)")
                    (added, removed, last) = (added + sums.added, removed + sums.removed, sums.closing)
                }
                day = day.advanced(by: 1)
            }
            #expect(added == whole.added && removed == whole.removed && last == whole.closing, "seed \(seed)")
        }
    }
}
