import ArgumentParser

/// Acts that take two persons.
struct ActGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "act",
        abstract: "Acts that wait for a second person (承認待ちの操作).",
        discussion: """
            What changes the registry takes two persons of one organisation: the first asks for it with the usual command, the \
            second approves it here. `daicho act policy` says what takes two, and for how long an act waits.

            Example:
              daicho act list
            """,
        subcommands: [
            ActListCommand.self, ActShowCommand.self, ActApproveCommand.self, ActDeclineCommand.self,
            ActWithdrawCommand.self, ActPolicyCommand.self, ActSetPolicyCommand.self,
        ])
}
