import ArgumentParser

struct TokenGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Keys for programs that use the API (APIトークン).",
        discussion: """
            Example:
              daicho token create "meter import" --scope readings.import \\
                --days 90 --as op1
            """,
        subcommands: [TokenCreateCommand.self, TokenListCommand.self, TokenRevokeCommand.self])
}
