import GRDB
import Quantities
import Store

/// Every rule file's text against the digest under which it was recorded.
struct CheckRules: FolderCheckPart {
    let name = Bilingual(ja: "ルール", en: "Rules")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        for row in try Row.fetchAll(database, sql: "SELECT digest, kind, id, text, record FROM rules") {
            check.count("rules")
            let digest: String = row["digest"]
            let subject = "rule \(row["kind"] as String) \(row["id"] as String)"
            let found = Digest.hex(row["text"] as String)
            let record = try? RecordLog.record(UInt64(row["record"] as Int64), in: database)
            guard found == digest, let installed = try? record?.body(as: RuleInstalled.self), installed.digest == digest
            else {
                check.report(
                    "fsck.rule.altered", subject, expected: digest, found: found, ja: "ルールの本文が記録と一致しません",
                    en: "The text of the rule is not the one that was recorded")
                continue
            }
        }
    }
}
