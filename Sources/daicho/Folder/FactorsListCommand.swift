import ArgumentParser
import Methodology
import Quantities
import Store
import UseCases

/// The factor table in force.
struct FactorsListCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show the factors in force, with their documents (排出係数の一覧).",
        discussion: """
            Example:
              daicho factors list --json
            """)

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let text = try folder.open().store.read { try Rules.current(kind: "factors", id: "factors", in: $0)?.text }
        let rows = try text.map { try CanonicalJSON.value(FactorTable.self, from: $0).rows } ?? []
        guard !json else { return try Output.json(rows) }
        Table(FactorsGroup.header, rows.map(Self.row)).print()
    }

    static func row(_ factor: Factor) -> [String] {
        [
            factor.item, factor.fiscalYear?.description ?? "–", factor.kind?.rawValue ?? "–", "\(factor.value)",
            factor.unit,
            factor.validFrom?.description ?? "–", "\(factor.document) \(factor.version)",
            factor.verified ? Output.text(ja: "済", en: "yes") : Output.text(ja: "要確認", en: "no"),
        ]
    }
}
