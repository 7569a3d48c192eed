import Foundation
import GRDB
import Quantities
import SecondCheck
import Store
import Testing
import UseCases

@Suite("The second check judges whole folders")
struct AuditRegistryTests {
    /// The simulated demonstration: two persons for everything, an issuance, a transfer, a retirement.
    private static let demonstration = Result {
        try TemporaryFolder.during { url -> (image: FolderImage, records: [[UInt8]], export: Data) in
            _ = try PerformDemonstration(homes: 8, seed: 1).run(at: url)
            let folder = try DataFolder.open(url)
            _ = try ExportRecords(to: url.appending(path: "ledger.jsonl")).run(on: folder)
            var records: [[UInt8]] = []
            try folder.store.read { try RecordLog.forEach(upTo: .max, in: $0) { records.append($0) } }
            let export = try Data(contentsOf: url.appending(path: "ledger.jsonl"))
            try FileManager.default.removeItem(at: url.appending(path: "ledger.jsonl"))
            return (try FolderImage(of: url), records, export)
        }
    }

    @Test("the simulated demonstration is clean, and all of it was looked at")
    func demonstration() throws {
        let audit = try AlteredFolder(of: Self.demonstration.get().image).audit()
        #expect(audit.isClean, "\(audit.findings)")
        #expect(audit.extent == .folder(lines: 4, certificates: true))
        #expect(try audit.records == UInt64(Self.demonstration.get().records.count))
        #expect(audit.accounts == 2 && audit.batches > 0 && audit.blocks > 1 && audit.retirements == 1)
        #expect(audit.retired > 0 && audit.issued > audit.retired)
    }

    @Test("its export gives the same, and one of another log is refused")
    func export() throws {
        let temporary = try TemporaryFolder()
        let file = temporary.url.appending(path: "ledger.jsonl")
        try Self.demonstration.get().export.write(to: file)
        let audit = try AuditExport(of: file).run()
        #expect(audit.isClean, "\(audit.findings)")
        #expect(audit.extent == .export && audit.blocks > 1 && audit.retirements == 1)
        #expect(refusal { try AuditExport(of: file, verifierKey: "other").run() }?.code == "export.key.other")
        let copy = try ImportRecords(from: file).run(at: temporary.url.appending(path: "copy"))
        let ofCopy = try AuditRegistry().run(on: DataFolder.openToRead(URL(filePath: copy.folder)))
        #expect(ofCopy.isClean, "\(ofCopy.findings)")
        #expect(ofCopy.extent == .folder(lines: 4, certificates: false))
    }

    /// What the records say with one of them rewritten, or one more at the end.
    private func findings(_ change: (inout [String]) throws -> Void) throws -> [String] {
        var records = try Self.demonstration.get().records.map { String(decoding: $0, as: UTF8.self) }
        try change(&records)
        var auditor = Auditor()
        for (index, record) in records.enumerated() { auditor.take(UInt64(index), Array(record.utf8)) }
        auditor.finish()
        return auditor.findings.map { "\($0.record.map(String.init) ?? "end") \($0.problem.code)" }
    }

    private func index(_ kind: String, last: Bool = false) throws -> Int {
        let records = try Self.demonstration.get().records.map { String(decoding: $0, as: UTF8.self) }
        let found = records.indices.filter { records[$0].contains(#""kind":"\#(kind)""#) }
        return try #require(last ? found.last : found.first)
    }

    @Test("a transfer's quantity, tampered with")
    func quantity() throws {
        let transfer = try index("registry.units.transferred")
        let found = try findings {
            $0[transfer] = try #require(Self.altered($0[transfer], after: #""quantity":"#) { $0 + 1 })
        }
        #expect(found == ["\(transfer) audit.quantity.differs"])
    }

    @Test("a range that overlaps what the account does not hold any more")
    func overlap() throws {
        let retirement = try index("registry.units.retired")
        let found = try findings { records in
            let moved = try #require(records[retirement].range(of: #""moved":"#))
            let head = String(records[retirement][..<moved.upperBound])
            let tail = String(records[retirement][moved.upperBound...])
            records[retirement] = try head + #require(Self.altered(tail, after: #""first":"#) { $0 - 1_000_000_000 })
        }
        // Below the first serial there is nothing that could be read as a range.
        #expect(found.first == "\(retirement) audit.record.notUnderstood")
        let reaching = try findings { records in
            let moved = try #require(records[retirement].range(of: #""moved":"#))
            let head = String(records[retirement][..<moved.upperBound])
            let tail = String(records[retirement][moved.upperBound...])
            records[retirement] = try head + #require(Self.altered(tail, after: #""first":"#) { _ in 1 })
        }
        #expect(reaching.contains("\(retirement) audit.units.notHeld"))
    }

    @Test("a retired block that moves again")
    func retiredAgain() throws {
        let retirement = try index("registry.units.retired")
        let end = try Self.demonstration.get().records.count
        let found = try findings { $0.append($0[retirement]) }
        #expect(found == ["\(end) audit.approval.missing", "\(end) audit.units.retired"])
    }

    @Test("an approval by who asked for the act")
    func samePerson() throws {
        let approval = try index("act.approved", last: true)
        let found = try findings { records in
            let act = try #require(records[approval].firstRange(of: #""act":"PA-"#))
            let number = try #require(Int(records[approval][act.upperBound...].prefix { $0.isNumber }))
            let initiator = try #require(Self.person(records[number]))
            let second = try #require(Self.person(records[approval]))
            records[approval] = records[approval].replacing(
                #""person":"\#(second)""#, with: #""person":"\#(initiator)""#)
        }
        #expect(found == ["\(approval) audit.approval.samePerson", "\(approval + 1) audit.approval.missing"])
    }

    private static func person(_ record: String) -> String? {
        record.firstRange(of: #""person":""#).map { String(record[$0.upperBound...].prefix { $0 != "\"" }) }
    }

    /// A text with the number after its first `key` changed.
    private static func altered(_ text: String, after key: String, _ change: (Int) -> Int) -> String? {
        guard let range = text.range(of: key) else { return nil }
        let digits = text[range.upperBound...].prefix { $0.isNumber }
        guard let number = Int(digits) else { return nil }
        return text[..<range.upperBound] + "\(change(number))" + text[digits.endIndex...]
    }

    /// Something in the tables that somebody changes, and the finding that must come of it.
    struct Alteration: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: String
        /// Which record must be named, before the change.
        let record: String
        let sql: String
    }

    static let alterations = [
        Alteration(
            testDescription: "what an account held once", code: "audit.line.differs",
            record: "SELECT MIN(record) FROM account_lines",
            sql: "UPDATE account_lines SET held = held + 1 WHERE record = (SELECT MIN(record) FROM account_lines)"),
        Alteration(
            testDescription: "what an account has retired", code: "audit.line.differs",
            record: "SELECT MAX(record) FROM account_lines",
            sql: "UPDATE account_lines SET retired = 0 WHERE record = (SELECT MAX(record) FROM account_lines)"),
        Alteration(
            testDescription: "a balance left out", code: "audit.line.missing",
            record: "SELECT MAX(record) FROM account_lines",
            sql: "DELETE FROM account_lines WHERE record = (SELECT MAX(record) FROM account_lines)"),
        Alteration(
            testDescription: "a balance out of nowhere", code: "audit.line.unexpected", record: "SELECT 3",
            sql: """
                INSERT INTO account_lines(account, record, held, retired)
                SELECT account, 3, held, retired FROM account_lines LIMIT 1
                """),
        Alteration(
            testDescription: "who holds a block", code: "audit.block.differs",
            record: "SELECT MIN(record) FROM blocks WHERE status = 'held'",
            sql: "UPDATE blocks SET account = 'SIM-A2' WHERE account = 'SIM-A1'"),
        Alteration(
            testDescription: "a retired block that lives again", code: "audit.block.differs",
            record: "SELECT record FROM blocks WHERE status = 'retired'",
            sql: "UPDATE blocks SET status = 'held' WHERE status = 'retired'"),
        Alteration(
            testDescription: "a block removed", code: "audit.block.differs",
            record: "SELECT MAX(idx) FROM records WHERE kind = 'registry.units.retired'",
            sql: "DELETE FROM blocks WHERE status = 'retired'"),
        Alteration(
            testDescription: "a batch's totals", code: "audit.batch.differs", record: "SELECT MIN(record) FROM batches",
            sql: "UPDATE batch_totals SET retired = retired + 1, held = held - 1"),
        Alteration(
            testDescription: "an account out of nowhere", code: "audit.account.differs", record: "SELECT 3",
            sql: "INSERT INTO accounts SELECT 'X', state, 3 FROM accounts LIMIT 1"),
        Alteration(
            testDescription: "a certificate removed", code: "audit.certificate.differs",
            record: "SELECT MAX(idx) FROM records WHERE kind = 'registry.units.retired'",
            sql: "DELETE FROM documents WHERE name = 'certificate.json'"),
        Alteration(
            testDescription: "a certificate of other serials", code: "audit.certificate.differs",
            record: "SELECT MAX(idx) FROM records WHERE kind = 'registry.units.retired'",
            sql: "UPDATE documents SET bytes = CAST(replace(CAST(bytes AS TEXT), 'JCL-000000000006', "
                + "'JCL-000000000005') AS BLOB) WHERE name = 'certificate.json'"),
        Alteration(
            testDescription: "a certificate of more tonnes", code: "audit.certificate.differs",
            record: "SELECT MAX(idx) FROM records WHERE kind = 'registry.units.retired'",
            sql: "UPDATE documents SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"quantity\" : 1', "
                + "'\"quantity\" : 2') AS BLOB) WHERE name = 'certificate.json'"),
        Alteration(
            testDescription: "a second certificate", code: "audit.certificate.differs",
            record: "SELECT MAX(idx) FROM records WHERE kind = 'registry.units.retired'",
            sql: "INSERT INTO documents SELECT 'RC-9', name, digest, bytes, record FROM documents "
                + "WHERE name = 'certificate.json'"),
    ]

    @Test("what is altered in the tables is named with its record", arguments: alterations)
    func altered(_ alteration: Alteration) throws {
        let copy = try AlteredFolder(of: Self.demonstration.get().image)
        var record: Int64?
        try copy.alter {
            record = try Int64.fetchOne($0, sql: alteration.record)
            try $0.alterOne(alteration.sql)
        }
        let audit = try copy.audit()
        #expect(!audit.isClean)
        #expect(audit.findings.allSatisfy { $0.problem.code == alteration.code }, "\(audit.findings)")
        #expect(try audit.findings.contains { try $0.record == UInt64(#require(record)) }, "\(audit.findings)")
    }
}
