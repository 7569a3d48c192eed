import ArgumentParser
import Quantities
import Registry
import UseCases

/// Which uses units may serve.
struct UnitsEligibilityCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "eligibility", abstract: "Show which uses units may serve (用途別の使用可否).",
        discussion: """
            ○ may, △ may on the condition shown, × is refused. 要確認 marks what was not confirmed in a document.

            Example:
              daicho units eligibility --account A1
              daicho units eligibility --serials JCL-000000000001..JCL-000000000010
            """)

    @Option(help: "What this account holds.")
    var account: AccountID?

    @Option(help: "This batch.")
    var batch: BatchID?

    @Option(help: ArgumentHelp("These units.", valueName: "first..last"))
    var serials: SerialSpan?

    @OptionGroup var folder: FolderOptions

    func validate() throws {
        guard [account != nil, batch != nil, serials != nil].filter(\.self).count == 1 else {
            throw ValidationError("Say one of --account, --batch and --serials.")
        }
    }

    func perform() throws {
        let view = try folder.open().answer(query(), to: .owner)
        guard !json else { return try Output.json(view) }
        guard !view.groups.isEmpty else {
            return Output.line(ja: "この口座に保有中のクレジットはありません", en: "The account holds no units.")
        }
        for group in view.groups {
            Output.line(
                ja: "\(group.prefix) \(group.attribute.rawValue) \(group.tonnes)",
                en: "\(group.prefix) \(group.attribute.rawValue) \(group.tonnes)")
            Table(
                [
                    Output.text(ja: "用途", en: "use"), Output.text(ja: "可否", en: "allowed"),
                    Output.text(ja: "条件", en: "condition"), Output.text(ja: "活用範囲", en: "scope"),
                    Output.text(ja: "出典", en: "source"),
                ], group.uses.map(Self.row)
            ).print()
        }
    }

    private func query() throws -> ShowEligibility {
        if let batch { return ShowEligibility(batch: batch) }
        if let serials { return ShowEligibility(from: serials.first, to: serials.last) }
        guard let account else { throw CleanExit.helpRequest(self) }
        return ShowEligibility(heldBy: account)
    }

    private static func row(_ use: EligibilityView.Use) -> [String] {
        [
            use.use.rawValue, mark(use.allowed), use.condition.map { Output.text($0) } ?? "",
            Output.text(use.scopeName),
            use.verified ? use.source : "\(use.source) \(Output.text(ja: "要確認", en: "(to be confirmed)"))",
        ]
    }

    private static func mark(_ allowed: EligibilityRule.Allowed) -> String {
        switch allowed {
        case .allowed: "○"
        case .conditional: "△"
        case .no: "×"
        }
    }
}
