import ArgumentParser
import Quantities
import Registry
import UseCases

/// Enters trust or a restriction on an account, or erases it.
struct AccountFlagCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "flag", abstract: "Enter 信託 or 処分の制限 on an account, or erase it.",
        discussion: """
            By the registry administrator, on application. While it stands, units of the account do not move.

            Example:
              daicho account flag A1 trust --reason 信託契約による --as registrar1
              daicho account flag A1 trust --erase --reason 信託の終了 --as registrar1
            """)

    @Argument(help: "The account.")
    var account: AccountID

    @Argument(help: "What is entered.")
    var flag: AccountFlag

    @Flag(help: "Erase it (抹消).")
    var erase = false

    @Option(help: "Why; public.")
    var reason: String

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<FlagAccount> {
        TakeRegistryStep(FlagAccount(account: account, flag: flag, isOn: !erase, reason: reason))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        let done = erase ? Bilingual(ja: "抹消", en: "is erased from") : Bilingual(ja: "記録", en: "is entered on")
        return [
            Bilingual(
                ja: "口座 \(account) の「\(flag.name.ja)」を\(done.ja)しました",
                en: "“\(flag.name.en)” \(done.en) \(account).")
        ]
    }
}
