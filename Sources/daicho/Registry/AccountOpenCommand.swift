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

    @Option(help: "What it is for.")
    var kind: AccountKind = .holding

    @Option(help: "How its holder was checked (本人確認の内容); public, no personal data.")
    var dueDiligence: String?

    @Option(help: ArgumentHelp("The day of that check.", valueName: "yyyy-mm-dd"))
    var checkedOn: Day?

    @OptionGroup var act: ActOptions

    func validate() throws {
        guard (dueDiligence == nil) == (checkedOn == nil) else {
            throw ValidationError("--due-diligence and --checked-on go together.")
        }
    }

    func useCase(on folder: DataFolder) -> TakeRegistryStep<OpenAccount> {
        var diligence: DueDiligence?
        if let dueDiligence, let checkedOn { diligence = DueDiligence(checkedOn: checkedOn, basis: dueDiligence) }
        return TakeRegistryStep(
            OpenAccount(
                account: account, organisation: organisation, title: title, kind: kind == .holding ? nil : kind,
                dueDiligence: diligence))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [Bilingual(ja: "口座 \(account)（\(organisation)）を開設しました", en: "Account \(account) of \(organisation) is open.")]
    }
}
