import SQL
package import Methodology
package import Quantities
package import Store

/// Adds rows to the factor table from a file (排出係数の取込). Known rows are never changed.
package struct ImportFactors: Command {
    package static let name = "factors.import"
    package static let permitted: Set<Role> = [.systemOperator, .programmeOperator]

    /// The file's text: YAML, or CSV.
    package let text: String
    package let isYAML: Bool

    package init(text: String, isYAML: Bool) {
        self.text = text
        self.isYAML = isYAML
    }

    package func perform(in transaction: Transaction) throws -> [Factor] {
        let file = try isYAML ? FactorFile(yaml: text) : FactorFile(csv: text)
        let (table, _) = try RuleShelf.factors(in: transaction.database)
        let next = try table.importing(file)
        let version = try transaction.database.first(Int.self, "SELECT COUNT(*) + 1 FROM rules WHERE kind = 'factors'")
        try InstallRules.install(
            "factors", id: "factors", version: String(version ?? 1), try CanonicalJSON.text(next), transaction)
        return next.rows
    }
}
