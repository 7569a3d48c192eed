import ArgumentParser
import Quantities
import Registry
import UseCases

/// Cancels units for good.
struct UnitsCancelCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel units for good, without using them (取消し). Irreversible.",
        discussion: """
            Voluntarily by the account's representative; for another reason by the registry administrator. --dry-run shows \
            what would be cancelled, and stops.

            Example:
              daicho units cancel --account A1 --quantity 2 --reason voluntary \\
                --detail 自主的な取消し --as holder1
            """)

    @Option(help: "The account that holds the units.")
    var account: AccountID

    @OptionGroup var units: UnitOptions

    @Option(help: "Why.")
    var reason: CancellationReason

    @Option(help: "The reason in words; public.")
    var detail: String

    @OptionGroup var preview: PreviewOption
    @OptionGroup var act: ActOptions

    func perform() throws { try preview.unlessAsked(for: step, by: act) { try carryOut() } }

    func useCase(on folder: DataFolder) throws -> TakeRegistryStep<CancelUnits> {
        try preview.confirm(step, by: act, on: folder)
        return TakeRegistryStep(step)
    }

    private var step: CancelUnits {
        CancelUnits(account: account, units: units.selection, reason: reason, detail: detail)
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [Bilingual(ja: "\(answer.quantity) を取り消しました", en: "\(answer.quantity) cancelled for good:")]
            + UnitsGroup.lines(answer.units)
    }
}
