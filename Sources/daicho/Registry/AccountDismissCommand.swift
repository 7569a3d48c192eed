import ArgumentParser
import Quantities
import Registry
import UseCases

/// Ends what a representative may do.
struct AccountDismissCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "dismiss", abstract: "Remove a named representative of an account (口座代表者の解任).",
        discussion: """
            By the registry administrator. The last named one stays until another is named.

            Example:
              daicho account dismiss A1 holder1 --as registrar1
            """)

    @Argument(help: "The account.")
    var account: AccountID

    @Argument(help: "The person.")
    var person: PersonID

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<RemoveRepresentative> {
        TakeRegistryStep(RemoveRepresentative(account: account, person: person))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [
            Bilingual(
                ja: "\(person) を口座 \(account) の代表者から外しました", en: "\(person) no longer represents account \(account).")
        ]
    }
}
