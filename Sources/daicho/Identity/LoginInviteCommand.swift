import ArgumentParser
import Identity
import Quantities
import UseCases

/// Makes a link for a person who has no password yet.
struct LoginInviteCommand: LinkCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Make a one-time link to set the first password (招待).",
        discussion: """
            The link is good once, for seven days; a newer one makes it void. Give it to that person alone.

            Example:
              daicho login invite op1 --as admin
            """)

    static let purpose = OneTimeLink.Purpose.invitation

    @Argument(help: "The person's id.")
    var person: PersonID

    @OptionGroup var act: ActOptions
}
