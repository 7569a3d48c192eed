import ArgumentParser

struct MembersGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "members",
        abstract: "The homes of a programme (会員).",
        discussion: """
            Example:
              daicho members import members.csv --project P1 --as op1
            """,
        subcommands: [MembersImportCommand.self])
}
