import SQL
import Quantities
import Store

/// Every rule file's text against the digest under which it was recorded.
struct CheckRules: FolderCheckPart {
    let name = Bilingual(ja: "ルール", en: "Rules")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        var installed: [String: RuleInstalled] = [:]
        for record in try RecordLog.records(ofKind: RuleInstalled.kind, in: database) {
            let body = try record.body(as: RuleInstalled.self)
            installed[body.digest] = body
        }
        for row in try database.rows("SELECT digest, kind, id, version, text, record FROM rules") {
            check.count("rules")
            let digest: String = try row["digest"]
            let stored: (kind: String, id: String, version: String) = try (row["kind"], row["id"], row["version"])
            let subject = "rule \(stored.kind) \(stored.id)"
            let found = Digest.hex(try row["text"] as String)
            let record = try? RecordLog.record(row["record"], in: database)
            installed.removeValue(forKey: digest)
            guard found == digest, let body = try? record?.body(as: RuleInstalled.self), body.digest == digest,
                body.rule == stored.kind, body.id == stored.id, body.version == stored.version
            else {
                check.report(
                    "fsck.rule.altered", subject, expected: digest, found: found, ja: "ルールの本文が記録と一致しません",
                    en: "The text of the rule is not the one that was recorded")
                continue
            }
        }
        for rule in installed.values.sorted(by: { $0.digest < $1.digest }) {
            check.report(
                "fsck.rule.missing", "rule \(rule.rule) \(rule.id)", expected: rule.digest, found: "none",
                ja: "記録にあるルールの本文がありません", en: "The text of a rule on record is missing")
        }
    }
}
