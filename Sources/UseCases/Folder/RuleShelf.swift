import SQL
import Methodology
import Quantities
import Store
import Verification

/// The rule files in force, read from the store: what a result was made with can always be opened again.
enum RuleShelf {
    private static let definitions = ParsedTexts<MethodologyDefinition>()
    private static let factorTables = ParsedTexts<FactorTable>()
    private static let checklists = ParsedTexts<Checklist>()

    static func definition(
        _ id: String, in database: Database
    ) throws -> (definition: MethodologyDefinition, digest: String) {
        guard let rule = try Rules.current(kind: "methodology", id: id, in: database) else { throw missing(id) }
        return (try definitions.value(of: rule.text) { try MethodologyDefinition(yaml: $0) }, rule.digest)
    }

    static func factors(in database: Database) throws -> (table: FactorTable, digest: String) {
        guard let rule = try Rules.current(kind: "factors", id: "factors", in: database) else {
            throw missing("factors")
        }
        return (
            try factorTables.value(of: rule.text) { try CanonicalJSON.value(FactorTable.self, from: $0) }, rule.digest
        )
    }

    /// The checklist with this digest, or the newest.
    static func checklist(digest: String? = nil, in database: Database) throws -> Checklist {
        let rule =
            try digest.flatMap { try Rules.rule(digest: $0, in: database) }
            ?? Rules.current(kind: "checklist", id: "checklist", in: database)
        guard let rule else { throw missing("checklist") }
        return try checklists.value(of: rule.text) { try Checklist(yaml: Array($0.utf8)) }
    }

    static func currentChecklistDigest(in database: Database) throws -> String {
        guard let rule = try Rules.current(kind: "checklist", id: "checklist", in: database) else {
            throw missing("checklist")
        }
        return rule.digest
    }

    private static func missing(_ id: String) -> Rejection {
        Rejection(
            "rule.missing", expected: "an installed rule", found: id, ja: "ルール \(id) が登録されていません",
            en: "The rule \(id) is not installed here")
    }
}
