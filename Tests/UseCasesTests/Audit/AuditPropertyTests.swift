import GRDB
import Quantities
import SecondCheck
import Store
import TestRandom
import Testing
import UseCases

@Suite struct AuditPropertyTests {
    /// The acts of a random registry are decided without the desk that writes certificates.
    private static func findings(_ audit: RegistryAudit) -> [AuditFinding] {
        audit.findings.filter { $0.problem.code != "audit.certificate.differs" }
    }

    @Test(
        "after every act of a random registry the second check and the store agree", arguments: FolderKind.here,
        [UInt64.random(in: 0 ... .max)])
    func agree(_ kind: FolderKind, seed: UInt64) throws {
        let registry = try RandomRegistry(kind, seed: seed)
        var audit: RegistryAudit?
        for step in 0..<250 {
            try registry.step()
            let next = try AuditRegistry().run(on: registry.folder)
            #expect(Self.findings(next).isEmpty, "seed \(seed), step \(step): \(next.findings)")
            audit = next
        }
        let last = try #require(audit)
        #expect(last.retirements > 0 && last.blocks > 20 && last.batches > 5, "seed \(seed): \(last)")
        let accounts = try FindAccounts().run(on: registry.folder)
        #expect(last.held == accounts.map(\.held).sum.count, "seed \(seed)")
        #expect(last.retired == accounts.map(\.retired).sum.count, "seed \(seed)")
    }

    @Test(
        "any one balance altered is named with its record, and nothing else is",
        arguments: [UInt64.random(in: 0 ... .max)])
    func altered(seed: UInt64) throws {
        let registry = try RandomRegistry(.sqlite, seed: seed)
        for _ in 0..<120 { try registry.step() }
        var random = SplitMix64(seed: seed)
        let tables = try DatabaseQueue(path: registry.folder.url.appending(path: "daicho.sqlite").path)
        let lines = try tables.read { try Row.fetchAll($0, sql: "SELECT account, record FROM account_lines") }
        for _ in 0..<20 {
            let line = try #require(lines.randomElement(using: &random))
            let (account, record): (String, Int64) = (line["account"], line["record"])
            func add(_ amount: Int) throws {
                try tables.write {
                    try $0.execute(
                        sql: "UPDATE account_lines SET retired = retired + ? WHERE account = ? AND record = ?",
                        arguments: [amount, account, record])
                }
            }
            try add(1)
            let found = Self.findings(try AuditRegistry().run(on: registry.folder))
            #expect(
                found.map(\.record) == [UInt64(record)] && found.map(\.problem.code) == ["audit.line.differs"],
                "seed \(seed), \(account), \(record): \(found)")
            try add(-1)
        }
    }
}
