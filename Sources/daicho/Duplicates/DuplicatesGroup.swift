import ArgumentParser

struct DuplicatesGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates",
        abstract: "Places that may be claimed for twice (重複の検出).",
        discussion: """
            Example:
              daicho duplicates import-list other.csv --scheme J-GREEN --as registrar1
              daicho duplicates list
            """,
        subcommands: [DuplicatesListCommand.self, DuplicatesImportListCommand.self])
}
