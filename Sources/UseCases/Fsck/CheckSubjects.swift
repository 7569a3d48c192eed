import Quantities
import SQL
import Store

/// What every record is filed under, against the record itself: projects and verifications are replayed from the records
/// that are filed under them, so one that is filed elsewhere would be missing there.
///
/// Records of the registry are looked at where they are decoded anyway, in ``CheckRegistry``.
struct CheckSubjects: FolderCheckPart {
    let name = Bilingual(ja: "記録の分類", en: "What records are filed under")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        var subjects = RecordSubjects()
        try database.forEachRow(
            "SELECT idx, bytes, subject FROM records WHERE kind < ? OR kind >= ? ORDER BY idx", "registry.", "registry/"
        ) { row in
            let index: UInt64 = try row[0]
            do {
                let record = try LogRecord(index: index, bytes: row[1])
                guard let expected = try subjects.subject(of: record) else { return }
                Self.compare(try row[2], expected, index, &check)
            } catch {
                check.report(error, "record \(index)")
            }
        }
    }

    static func compare(_ found: String, _ expected: String, _ index: UInt64, _ check: inout FolderCheck) {
        guard found != expected else { return }
        check.report(
            "fsck.record.subject", "record \(index)", expected: expected, found: found,
            ja: "記録 \(index) が別の対象に分類されています", en: "Record \(index) is filed under something else")
    }
}
