import ArgumentParser
import Quantities
import Registry
import UseCases

/// Gives units for what is offered in exchange.
struct HoldAcceptCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Give units for what is offered in exchange (交換の受入れ).",
        discussion: """
            By a representative of the account that the offer is made to: both sides' units move in one, and this cannot be \
            undone. `daicho hold release` declines.

            Example:
              daicho hold accept H-3 --quantity 2 --as holder7
            """)

    @Argument(help: "The hold.")
    var hold: HoldID

    @OptionGroup var units: UnitOptions

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<AcceptExchange> {
        TakeRegistryStep(AcceptExchange(hold: hold, units: units.selection))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [Bilingual(ja: "交換しました（合計 \(answer.quantity)）", en: "Exchanged, \(answer.quantity) in all:")]
            + UnitsGroup.lines(answer.units)
    }
}
