import ArgumentParser
import Quantities
import Registry
import UseCases

/// Moves units to another account.
struct UnitsTransferCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfer",
        abstract: "Move units to another account (移転).",
        discussion: """
            By the account's representative. By quantity the highest serials go, so that the owner keeps the low end.

            Example:
              daicho units transfer --from A1 --to B7 --quantity 3 --as holder1
              daicho units transfer --from A1 --to B7 \\
                --serials JCL-000000000001..JCL-000000000010 --as holder1
            """)

    @Option(help: "The account that gives.")
    var from: AccountID

    @Option(help: "The account that receives.")
    var to: AccountID

    @OptionGroup var units: UnitOptions
    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<TransferUnits> {
        TakeRegistryStep(TransferUnits(from: from, to: to, units: units.selection))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [
            Bilingual(
                ja: "\(answer.quantity) を \(from) から \(to) へ移転しました",
                en: "\(answer.quantity) moved from \(from) to \(to):")
        ] + UnitsGroup.lines(answer.units)
    }
}
