import ArgumentParser

struct ReportGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Monitoring reports and other documents (モニタリング報告書).",
        discussion: """
            Example:
              daicho report produce P1-2024 --as op1
            """,
        subcommands: [ReportProduceCommand.self, ReportExportCommand.self])
}
