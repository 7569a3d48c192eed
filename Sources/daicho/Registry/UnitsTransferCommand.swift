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
            By the account's representative. By quantity the highest serials go, so that the owner keeps the low end. To an \
            account that is not trusted they go on a later working day, as `daicho registry controls` says.

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

    @Option(help: ArgumentHelp("A day to come on which they are to move (予約移転).", valueName: "yyyy-mm-dd"))
    var scheduled: Day?

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<TransferUnits> {
        TakeRegistryStep(TransferUnits(from: from, to: to, units: units.selection, on: scheduled))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        guard answer.waiting == nil else { return UnitsGroup.lines(waiting: answer) + UnitsGroup.lines(answer.units) }
        return [
            Bilingual(
                ja: "\(answer.quantity) を \(from) から \(to) へ移転しました",
                en: "\(answer.quantity) moved from \(from) to \(to):")
        ] + UnitsGroup.lines(answer.units)
    }
}
