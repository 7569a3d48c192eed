import ArgumentParser
import Quantities
import Registry
import UseCases

/// Limits what one transaction may move out of an account.
struct AccountLimitCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "limit", abstract: "Limit what one transaction may move out of an account (限度量).",
        discussion: """
            By the registry administrator.

            Example:
              daicho account limit A1 --tonnes 1000 --as registrar1
              daicho account limit A1 --none --as registrar1
            """)

    @Argument(help: "The account.")
    var account: AccountID

    @Option(help: "Most that one transaction may move out, in t-CO2.")
    var tonnes: Tonnes?

    @Flag(help: "Take the limit away.")
    var none = false

    @OptionGroup var act: ActOptions

    func validate() throws {
        guard (tonnes == nil) == none else { throw ValidationError("Say either --tonnes or --none.") }
    }

    func useCase(on folder: DataFolder) -> TakeRegistryStep<LimitAccount> {
        TakeRegistryStep(LimitAccount(account: account, limit: tonnes))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [
            Bilingual(
                ja: "口座 \(account) の限度量: \(tonnes.map { "\($0)" } ?? "なし")",
                en: "Limit of account \(account): \(tonnes.map { "\($0)" } ?? "none")")
        ]
    }
}
