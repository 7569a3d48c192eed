import ArgumentParser
import Identity
import Quantities
import UseCases

/// Makes a link for a person who has lost the password; takes a lost second factor away.
struct LoginResetCommand: LinkCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Make a one-time link to set another password (パスワードの再設定).",
        discussion: """
            The link is good once, for an hour. The present password stays good until then; setting another ends every session.

            Example:
              daicho login reset op1 --as admin
              daicho login reset op1 --second-factor --as admin
            """)

    static let purpose = OneTimeLink.Purpose.reset

    @Argument(help: "The person's id.")
    var person: PersonID

    @Flag(help: "Also take the second factor and its recovery codes away.")
    var secondFactor = false

    @OptionGroup var act: ActOptions

    func prepare(_ folder: DataFolder) throws {
        guard secondFactor else { return }
        _ = try folder.run(
            RemoveSecondFactor(of: person), by: Request(person: act.person, role: .systemOperator))
    }
}
