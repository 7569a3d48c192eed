import ArgumentParser

struct QualityGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality",
        abstract: "What the detectors found, and what becomes of it (データ品質).",
        discussion: """
            Example:
              daicho quality show --project P1
            """,
        subcommands: [QualityShowCommand.self, QualityDisposeCommand.self, QualityFlagsCommand.self])
}
