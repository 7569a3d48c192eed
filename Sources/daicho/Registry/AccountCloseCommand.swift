import ArgumentParser
import Quantities
import Registry
import UseCases

/// Closes an account for good.
struct AccountCloseCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close an empty account for good (口座閉鎖).",
        discussion: """
            By the registry administrator. An account that holds units, or has units set aside, is not closed.

            Example:
              daicho account close A1 --reason 解散 --as registrar1
            """)

    @Argument(help: "The account.")
    var account: AccountID

    @Option(help: "Why; public.")
    var reason: String

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<CloseAccount> {
        TakeRegistryStep(CloseAccount(account: account, reason: reason))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [Bilingual(ja: "口座 \(account) を閉鎖しました", en: "Account \(account) is closed.")]
    }
}
