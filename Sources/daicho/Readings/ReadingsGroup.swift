import ArgumentParser

struct ReadingsGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "readings",
        abstract: "Meter readings (計測データ).",
        discussion: """
            Example:
              daicho readings import april.csv --project P1 --mapping mapping.yaml \\
                --as op1
            """,
        subcommands: [ReadingsImportCommand.self])
}
