import ArgumentParser
import Quantities
import UseCases

/// Lets a person in again.
struct LoginUnlockCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock",
        abstract: "Let a person in again (ログインの再開).",
        discussion: """
            Example:
              daicho login unlock op1 --as admin
            """)

    @Argument(help: "The person's id.")
    var person: PersonID

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> LockLogin { LockLogin(person, locks: false) }

    func describe(_ answer: Bool) -> [Bilingual] {
        [Bilingual(ja: "\(person) はサインインできます", en: "\(person) can sign in again.")]
    }
}
