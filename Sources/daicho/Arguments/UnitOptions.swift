import ArgumentParser
import Quantities
import Registry

/// Which units a transfer or a retirement means.
struct UnitOptions: ParsableArguments {
    @Option(help: "So many tonnes (総量指定); the highest serials are taken.")
    var quantity: Tonnes?

    @Option(help: "With --quantity: only from this batch.")
    var batch: BatchID?

    @Option(help: ArgumentHelp("Exactly these serials (シリアル番号指定).", valueName: "first..last"))
    var serials: SerialSpan?

    func validate() throws {
        guard (quantity == nil) != (serials == nil) else {
            throw ValidationError("Say either --quantity or --serials.")
        }
        guard batch == nil || quantity != nil else { throw ValidationError("--batch goes with --quantity.") }
    }

    var selection: UnitSelection {
        if let serials { return .serials(serials.first.prefix, serials.range) }
        return .quantity(quantity ?? .zero, of: batch)
    }
}
