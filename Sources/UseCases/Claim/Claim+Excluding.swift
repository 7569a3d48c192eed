import DataQuality
import Quantities
import Telemetry

extension Claim {
    /// The claim of a site-day from which exactly these slots are left out: what a claim line says, computed again.
    ///
    /// Any flag that is excluded by default does; which one it was does not change the sums.
    init(_ day: SiteDay, excluding excluded: SlotMask, rule: SelfConsumptionRule) {
        var flags = SlotFlags(grid: day.grid)
        for slot in 0..<day.grid.perDay where excluded.contains(slot) { flags.raise(.doubtedBySource, at: slot) }
        self.init(day, flags: flags, rule: rule)
    }
}
