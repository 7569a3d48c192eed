import Foundation
import ProjectCycle
import Quantities
import Registry
import SQL
import Store
import Testing
import UseCases

@Suite struct StateAsOfTests {
    private static let seeds = [UInt64.random(in: 0 ... .max)]

    /// What today's tables said after a record, and when it was recorded.
    private struct Recorded {
        let size: UInt64
        let accounts: [AccountOverview]
        let recordedAt: Instant
    }

    @Test(
        "the registry as of any record or instant is what the tables said then", arguments: FolderKind.here,
        seeds)
    func registry(_ kind: FolderKind, seed: UInt64) throws {
        let registry = try RandomRegistry(kind, seed: seed)
        var recording: [Recorded] = []
        for _ in 0..<500 {
            try registry.step()
            let size = try registry.folder.store.read { try RecordLog.size(in: $0) }
            guard size > recording.last?.size ?? 0 else { continue }
            let last = try registry.folder.store.read { try RecordLog.record(size - 1, in: $0).header.recordedAt }
            recording.append(
                Recorded(size: size, accounts: try FindAccounts().run(on: registry.folder), recordedAt: last))
        }
        #expect(recording.count > 90, "seed \(seed)")
        #expect(zip(recording, recording.dropFirst()).allSatisfy { $0.recordedAt <= $1.recordedAt })
        for recorded in recording {
            let then = try FindAccounts(asOf: .record(recorded.size - 1)).run(on: registry.folder)
            #expect(then == recorded.accounts, "seed \(seed), record \(recorded.size - 1)")
        }
        let instants = Set(recording.flatMap { [$0.recordedAt, $0.recordedAt.advanced(bySeconds: 1)] })
        for instant in instants {
            let then = try FindAccounts(asOf: .instant(instant)).run(on: registry.folder)
            let expected = recording.last { $0.recordedAt <= instant }
            #expect(then == expected?.accounts ?? [], "seed \(seed), \(instant)")
        }
        try statements(registry, recording, seed)
    }

    /// Every statement's lines add up to what the tables said after each line's record.
    private func statements(_ registry: RandomRegistry, _ recording: [Recorded], _ seed: UInt64) throws {
        for account in try FindAccounts().run(on: registry.folder) {
            let statement = try registry.folder.answer(
                ShowAccountStatement(account: account.account.id), to: .owner)
            #expect(statement.balance == account.held && statement.retired == account.retired)
            for line in statement.lines {
                let then = recording.first { $0.size == line.record + 1 }?.accounts
                let held = then?.first { $0.account.id == account.account.id }?.held
                #expect(line.balance == held, "seed \(seed), \(account.account.id), record \(line.record)")
            }
            let middle = statement.lines.count / 2
            guard middle > 0 else { continue }
            let earlier = try registry.folder.answer(
                ShowAccountStatement(
                    account: account.account.id, asOf: .record(statement.lines[middle - 1].record)), to: .owner)
            #expect(earlier.lines == Array(statement.lines.prefix(middle)))
            try pages(registry, statement)
        }
    }

    /// Page by page, a statement is the same.
    private func pages(_ registry: RandomRegistry, _ statement: AccountStatement) throws {
        var lines: [AccountStatement.Line] = []
        var before: UInt64?
        repeat {
            let page = try registry.folder.answer(
                ShowAccountStatement(account: statement.account.id, before: before, most: 3), to: .owner)
            #expect(page.lines.count == 3 || page.earlier == nil)
            #expect(page.balance == statement.balance && page.retired == statement.retired)
            lines = page.lines + lines
            before = page.earlier
        } while before != nil
        #expect(lines == statement.lines)
    }

    @Test("before anything there is nothing, and after the last record there is no record")
    func ends() throws {
        let project = try SmallProject(.retired)
        let past = AsOf.instant(Instant(seconds: 0))
        #expect(try FindAccounts(asOf: past).run(on: project.folder).isEmpty)
        #expect(try ShowProjects(asOf: past).run(on: project.folder).isEmpty)
        #expect(
            refusal {
                try project.folder.answer(ShowAccountStatement(account: SmallProject.holder, asOf: past), to: .owner)
            }?.code == "account.notYetOpen")
        #expect(try FindAccounts(asOf: .endOfLog).run(on: project.folder) == FindAccounts().run(on: project.folder))
        #expect(try ShowProjects(asOf: .endOfLog).run(on: project.folder) == ShowProjects().run(on: project.folder))
        let size = try project.folder.store.read { try RecordLog.size(in: $0) }
        #expect(
            refusal { try FindAccounts(asOf: .record(size)).run(on: project.folder) }?.code == "store.record.unknown")
    }

    @Test("a project as of any of its records is what its snapshot said then")
    func project() throws {
        let project = try SmallProject(.founded)
        var recording: [(record: UInt64, state: ProjectState)] = []
        for stage in [SmallProject.Stage.registered, .enrolled, .delivered, .closed, .reported, .reviewed, .verified] {
            let other = try SmallProject(stage)
            let record = try other.folder.store.read { try RecordLog.size(in: $0) } - 1
            recording.append((record, try #require(ShowProjects().run(on: other.folder).first)))
        }
        let whole = try SmallProject(.retired)
        for (record, state) in recording {
            // Salts differ between two makings, so hashes do; all else is the same.
            let then = try #require(try ShowProjects(asOf: .record(record)).run(on: whole.folder).first)
            #expect(then.phase == state.phase && then.lastDay == state.lastDay && then.memberCount == state.memberCount)
            #expect(then.periods.map(\.stage) == state.periods.map(\.stage))
        }
        #expect(try ShowProjects().run(on: project.folder).isEmpty)
    }

    @Test(
        "points in time are read strictly",
        arguments: [
            "", "-1", "1.5", "57 ", "2026-11-24", "2026-11-24T11:33:13", "9223372036854775808", "now",
        ])
    func malformed(text: String) {
        #expect(refusal { try AsOf(text) }?.code == "asOf.malformed")
    }
}
