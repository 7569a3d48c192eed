package import Methodology
import Quantities
import SQL
import Store
package import Verification

/// The rules in force here (適用ルール): methodology definitions, the factor table, the checklist, with their sources.
package struct ShowRules: Query {
    package static let name = "rules.show"
    package static let readers = Readers.everyone
    /// Rule files shown, the newest.
    package static let most = 200

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> RulesView {
        try folder.store.read { database in
            let installed = try Rules.newest(atMost: Self.most, in: database)
            var seen: Set<String> = []
            let files = installed.map { rule, record in
                RulesView.File(
                    kind: rule.kind, id: rule.id, version: rule.version, digest: rule.digest, record: record,
                    isInForce: seen.insert("\(rule.kind) \(rule.id)").inserted)
            }
            let definitions = try files.filter { $0.kind == "methodology" && $0.isInForce }.map {
                try RuleShelf.definition($0.id, in: database).definition
            }
            return RulesView(
                files: files, definitions: definitions, factors: try RuleShelf.factors(in: database).table.rows,
                checklist: try RuleShelf.checklist(in: database))
        }
    }
}

package struct RulesView: Sendable {
    package struct File: Hashable, Sendable {
        /// `methodology`, `factors` or `checklist`.
        package let kind: String
        package let id: String
        package let version: String
        /// SHA-256 of its text.
        package let digest: String
        /// The record that installed it.
        package let record: UInt64
        /// No newer file of the same kind and id has taken its place.
        package let isInForce: Bool
    }

    /// Newest first.
    package let files: [File]
    package let definitions: [MethodologyDefinition]
    package let factors: [Factor]
    package let checklist: Checklist
}
