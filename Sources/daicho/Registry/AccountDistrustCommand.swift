import ArgumentParser
import Quantities
import Registry
import UseCases

/// Takes an account off the trusted ones of another.
struct AccountDistrustCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "distrust", abstract: "Take a destination off the trusted ones, at once (信頼口座の削除).",
        discussion: """
            By the account's representative alone.

            Example:
              daicho account distrust A1 B7 --as holder1
            """)

    @Argument(help: "The account that gives.")
    var account: AccountID

    @Argument(help: "The account that receives.")
    var destination: AccountID

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<DistrustDestination> {
        TakeRegistryStep(DistrustDestination(account: account, destination: destination))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [
            Bilingual(
                ja: "口座 \(destination) を口座 \(account) の信頼口座から外しました",
                en: "Account \(destination) is off the list of \(account).")
        ]
    }
}
