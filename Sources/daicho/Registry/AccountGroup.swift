import ArgumentParser

struct AccountGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Accounts of the registry (口座).",
        discussion: """
            Example:
              daicho account open A1 --organisation sunny --title 環境部 --as yamada
            """,
        subcommands: [AccountOpenCommand.self, AccountListCommand.self])
}
