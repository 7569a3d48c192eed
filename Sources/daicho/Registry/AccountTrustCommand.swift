import ArgumentParser
import Quantities
import Registry
import UseCases

/// Puts an account on the trusted ones of another.
struct AccountTrustCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust", abstract: "Trust a destination: units go there without delay (信頼口座の登録).",
        discussion: """
            By the account's representative. It counts from noon of the fourth working day on, or as `daicho registry \
            controls` says.

            Example:
              daicho account trust A1 B7 --as holder1
            """)

    @Argument(help: "The account that gives.")
    var account: AccountID

    @Argument(help: "The account that receives.")
    var destination: AccountID

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<TrustDestination> {
        TakeRegistryStep(TrustDestination(account: account, destination: destination))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [
            Bilingual(
                ja: "口座 \(destination) を口座 \(account) の信頼口座に加えました",
                en: "Account \(destination) is on the list of \(account).")
        ]
    }

    func next(_ answer: RegistryAnswer) -> [String] { ["daicho account show \(account)"] }
}
