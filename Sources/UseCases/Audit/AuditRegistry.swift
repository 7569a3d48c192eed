import Quantities
import SecondCheck
import SQL
import Store

/// Replays every record through the second checker (第二検証), and compares what it derives with what the program says.
///
/// After every record the balances with the account lines; at the end every block, batch, hold and freeze, and every certificate. One
/// reading of one consistent state, record by record, in memory bounded by blocks. Nothing is repaired.
package struct AuditRegistry: Query {
    package static let name = "registry.audit"
    package static let readers = Readers.administration

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> RegistryAudit { try run(on: folder) }

    /// - Parameter progress: is told how many records were looked at.
    package func run(on folder: DataFolder, progress: @escaping (UInt64) -> Void = { _ in }) throws -> RegistryAudit {
        try folder.store.read { database in
            var auditor = Auditor()
            var lines = LineComparison()
            auditor.attempt("account_lines") { (auditor: inout Auditor) in
                var feed = RecordFeed(database, progress)
                try lines.run(&feed, database, &auditor)
            }
            auditor.finish()
            auditor.attempt("blocks") { (auditor: inout Auditor) in try BlockComparison.run(database, &auditor) }
            auditor.attempt("batches") { (auditor: inout Auditor) in try BatchComparison.run(database, &auditor) }
            auditor.attempt("holds") { (auditor: inout Auditor) in try HoldComparison.run(database, &auditor) }
            auditor.attempt("freezes") { (auditor: inout Auditor) in try FreezeComparison.run(database, &auditor) }
            auditor.attempt("accounts") { (auditor: inout Auditor) in try AccountComparison.run(database, &auditor) }
            if !folder.isPublicCopy {
                auditor.attempt("documents") { (auditor: inout Auditor) in
                    try CertificateComparison.run(database, &auditor)
                }
            }
            return RegistryAudit(auditor, .folder(lines: lines.count, certificates: !folder.isPublicCopy))
        }
    }
}

extension Auditor {
    /// What is damaged beyond reading is a finding too, and the other tables still speak.
    fileprivate mutating func attempt(_ table: String, _ work: (inout Auditor) throws -> Void) {
        do {
            try work(&self)
        } catch {
            note(
                nil,
                Rejection(
                    "audit.table.unreadable", expected: table, found: String("\(error)".prefix(200)),
                    ja: "保存された内容が読めません", en: "What is stored cannot be read"))
        }
    }
}
