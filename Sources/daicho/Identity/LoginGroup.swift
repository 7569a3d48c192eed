import ArgumentParser

struct LoginGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "login",
        abstract: "Say who may sign in to the portal (ログイン).",
        discussion: """
            A login name is an e-mail address or a user name; it stays out of the log. Passwords are set by the people themselves, \
            through one-time links.

            Example:
              daicho login add op1 op1@example.jp --as admin
              daicho login invite op1 --as admin
            """,
        subcommands: [
            LoginAddCommand.self, LoginInviteCommand.self, LoginListCommand.self, LoginResetCommand.self,
            LoginLockCommand.self, LoginUnlockCommand.self,
        ])
}
