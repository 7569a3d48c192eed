import ArgumentParser

struct FactorsGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "factors",
        abstract: "The factor table (排出係数表).",
        discussion: """
            Example:
              daicho factors list
            """,
        subcommands: [FactorsListCommand.self, FactorsImportCommand.self])

    /// The columns people see of a factor.
    static var header: [String] {
        [
            Output.text(ja: "係数", en: "factor"), Output.text(ja: "年度", en: "year"), Output.text(ja: "電源", en: "mix"),
            Output.text(ja: "値", en: "value"), Output.text(ja: "単位", en: "unit"),
            Output.text(ja: "適用開始", en: "valid from"), Output.text(ja: "出典", en: "document"),
            Output.text(ja: "確認", en: "verified"),
        ]
    }
}
