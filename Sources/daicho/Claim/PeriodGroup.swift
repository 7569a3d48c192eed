import ArgumentParser

struct PeriodGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "period",
        abstract: "Monitoring periods (モニタリング期間).",
        discussion: """
            Example:
              daicho period list
            """,
        subcommands: [PeriodCloseCommand.self, PeriodListCommand.self])
}
