import ArgumentParser

struct AccountGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Accounts of the registry (口座).",
        discussion: """
            Example:
              daicho account open A1 --organisation org1 --title 環境部 --as registrar1
            """,
        subcommands: [
            AccountOpenCommand.self, AccountCloseCommand.self, AccountListCommand.self, AccountShowCommand.self,
            AccountStatementCommand.self, AccountAppointCommand.self, AccountDismissCommand.self,
            AccountTrustCommand.self, AccountDistrustCommand.self, AccountLimitCommand.self, AccountFlagCommand.self,
        ])
}
