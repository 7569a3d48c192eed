import SQL
import Methodology
import Quantities
import Store
import Verification

/// Puts the rule files the program ships into a new folder, each as a record with its digest.
enum InstallRules {
    static func shipped(in transaction: Transaction) throws {
        for rule in try shipped() {
            try install(rule.kind, id: rule.id, version: rule.version, rule.text, transaction)
        }
    }

    /// The rule files that the program ships.
    static func shipped() throws -> [StoredRule] {
        let definition = try MethodologyDefinition.photovoltaic()
        let checklist = try Checklist.embedded()
        return try [
            ("methodology", definition.id, definition.version, definition.text),
            ("factors", "factors", "1", CanonicalJSON.text(FactorTable.standard())),
            ("checklist", "checklist", checklist.version, String(decoding: Checklist.embeddedBytes, as: UTF8.self)),
        ].map { kind, id, version, text in
            StoredRule(digest: Digest.hex(text), kind: kind, id: id, version: version, text: text)
        }
    }

    /// A text that is installed already changes nothing.
    static func install(
        _ kind: String, id: String, version: String, _ text: String, _ transaction: Transaction
    ) throws {
        let digest = Digest.hex(text)
        guard try Rules.rule(digest: digest, in: transaction.database) == nil else { return }
        let record = try transaction.append(
            RuleInstalled(rule: kind, id: id, version: version, digest: digest), subject: "rule:\(kind)")
        try Rules.put(
            StoredRule(digest: digest, kind: kind, id: id, version: version, text: text), record: record,
            in: transaction.database)
    }
}

/// A rule file came into force here: its text is named by its SHA-256.
package struct RuleInstalled: EventBody {
    package static let kind = "rule.installed"
    package let rule: String
    package let id: String
    package let version: String
    package let digest: String
}
