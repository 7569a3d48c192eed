import ArgumentParser
import Quantities
import Registry
import UseCases

/// Opens an account.
struct AccountOpenCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open an account for an organisation (口座開設).",
        discussion: """
            By the registry administrator. One organisation may have several. The title is public: no personal data.

            Example:
              daicho account open A1 --organisation org1 --title 環境部 --as registrar1
            """)

    @Argument(help: "Id of the new account.")
    var account: AccountID

    @Option(help: "The organisation it belongs to.")
    var organisation: OrganisationID

    @Option(help: "Public name of the account, such as a department.")
    var title: String

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<OpenAccount> {
        TakeRegistryStep(OpenAccount(account: account, organisation: organisation, title: title))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [Bilingual(ja: "口座 \(account)（\(organisation)）を開設しました", en: "Account \(account) of \(organisation) is open.")]
    }
}
