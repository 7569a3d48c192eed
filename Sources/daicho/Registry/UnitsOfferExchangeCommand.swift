import ArgumentParser
import Quantities
import Registry
import UseCases

/// Offers units for units of another account.
struct UnitsOfferExchangeCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "offer-exchange", abstract: "Offer units for units of another account (交換の申出).",
        discussion: """
            By the account's representative. The units are set aside until the other account's gives what is wanted with \
            `daicho hold accept`, and then both move in one; `daicho hold release` takes the offer back or declines it, and at \
            the end of the last day it ends by itself. No published rule says how sides exchange: this is assumed.

            Example:
              daicho units offer-exchange --from A1 --to B7 --quantity 3 \\
                --want-quantity 2 --until 2026-12-31 --as holder1
            """)

    @Option(help: "The account that offers.")
    var from: AccountID

    @Option(help: "The account that is to give its units.")
    var to: AccountID

    @OptionGroup var units: UnitOptions

    @Option(help: "So many tonnes in return.")
    var wantQuantity: Tonnes?

    @Option(help: "With --want-quantity: only of this batch.")
    var wantBatch: BatchID?

    @Option(help: ArgumentHelp("Exactly these serials in return.", valueName: "first..last"))
    var wantSerials: SerialSpan?

    @Option(help: ArgumentHelp("The last day of the offer, in Japan.", valueName: "yyyy-mm-dd"))
    var until: Day

    @OptionGroup var act: ActOptions

    func validate() throws {
        guard (wantQuantity == nil) != (wantSerials == nil) else {
            throw ValidationError("Say either --want-quantity or --want-serials.")
        }
        guard wantBatch == nil || wantQuantity != nil else {
            throw ValidationError("--want-batch goes with --want-quantity.")
        }
    }

    private var wanted: UnitSelection {
        if let wantSerials { return .serials(wantSerials.first.prefix, wantSerials.range) }
        return .quantity(wantQuantity ?? .zero, of: wantBatch)
    }

    func useCase(on folder: DataFolder) -> TakeRegistryStep<ReserveUnits> {
        let end = until.advanced(by: 1).start.advanced(bySeconds: -1)
        return TakeRegistryStep(
            ReserveUnits(from: from, to: to, units: units.selection, until: end, inReturn: wanted))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        UnitsGroup.lines(waiting: answer) + UnitsGroup.lines(answer.units)
    }
}
