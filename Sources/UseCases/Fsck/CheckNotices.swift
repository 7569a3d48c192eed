import Quantities
import Registry
import SQL
import Store

/// Who represents what, and whom records concern, against what follows from accounts and records.
struct CheckNotices: FolderCheckPart {
    let name = Bilingual(ja: "通知の宛先", en: "Whom notices are for")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        var audience: Set<String> = []
        for account in try RegistryTables.accounts(in: database) {
            for one in AccountAudience.of(account) { audience.insert("\(account.id) \(one)") }
        }
        var stored: Set<String> = []
        try AccountAudience.forEach(in: database) { stored.insert("\($1) \($0)") }
        report("audience", audience.symmetricDifference(stored), missingFrom: stored, &check)
        try checkTopics(database, &check)
    }

    /// Each row is of a record that may have it, and holds have theirs. Who held what when it was frozen is not replayed.
    private func checkTopics(_ database: Database, _ check: inout FolderCheck) throws {
        var expected: Set<String> = []
        for kind in [UnitsReserved.kind, HoldConfirmed.kind, HoldReleased.kind] {
            for record in try RecordLog.records(ofKind: kind, in: database) {
                guard let event = try? record.event(RegistryEvent.self) else { continue }
                for topic in NoticeTopics.receivers(of: event) { expected.insert("\(record.index) \(topic)") }
            }
        }
        var others: Set<UInt64> = []
        for kind in [
            Frozen.kind, Unfrozen.kind, RepresentativeRemoved.kind, ActProposed.kind, ActApproved.kind,
            ActDeclined.kind, ActWithdrawn.kind,
        ] { others.formUnion(try RecordLog.records(ofKind: kind, in: database).map(\.index)) }
        var stored: Set<String> = []
        try NoticeTopics.forEach(in: database) { topic, record in
            check.count("noticeTopics")
            if !others.contains(record) { stored.insert("\(record) \(topic)") }
        }
        report("topic", expected.symmetricDifference(stored), missingFrom: stored, &check)
    }

    private func report(
        _ what: String, _ different: Set<String>, missingFrom stored: Set<String>, _ check: inout FolderCheck
    ) {
        for row in different.sorted().prefix(CheckFolder.mostFindings) {
            check.report(
                "fsck.notice.row", "\(what) \(row)", expected: stored.contains(row) ? "no such row" : row,
                found: stored.contains(row) ? row : "no such row", ja: "通知の宛先が記録と一致しません",
                en: "Whom a notice is for does not follow from the records")
        }
    }
}
