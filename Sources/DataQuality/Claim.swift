package import Quantities
package import Telemetry

/// What of one site-day may be claimed (請求できる電力量): sums over the slots that are not excluded.
///
/// 1. A slot is excluded when a needed channel is missing or negative, or when export is greater than generation. No
///    disposition can change that.
/// 2. A slot is excluded when it bears a flag whose treatment is `exclude`.
/// 3. Every other slot adds its generation, and what of it was sold: its export, or under
///    ``SelfConsumptionRule/minimumOfGenerationAndConsumption`` generation − min(generation, consumption).
///
/// So no slot ever adds less than zero self-consumption, and a flag can only lower the claim.
package struct Claim: Sendable, Hashable {
    /// EL_gen of the slots that count.
    package let generation: Energy
    /// EL_sold of the slots that count; never greater than ``generation``.
    package let sold: Energy
    package let excluded: SlotMask
    /// Generation in excluded slots where it is known and positive.
    package let excludedGeneration: Energy

    /// EL_PJ: generation − sold.
    package var selfConsumption: Energy { generation - sold }

    /// Precondition: `flags` has the grid of `day`.
    package init(_ day: SiteDay, flags: SlotFlags, rule: SelfConsumptionRule, dispositions: Dispositions = .none) {
        precondition(flags.grid == day.grid, "flags of another grid")
        let barred =
            flags.isEmpty
            ? []
            : dispositions.decisions.isEmpty
                ? FlagCatalogue.excludedByDefault : dispositions.excluded(day.site, day.day)
        var sums = Sums()
        var excluded = SlotMask(grid: day.grid)
        if let generation = day.slots(of: .generation), let second = day.slots(of: rule.second) {
            generation.withUnsafeBufferPointer { generation in
                second.withUnsafeBufferPointer { second in
                    for slot in 0..<day.grid.perDay {
                        let isBarred = !flags.isEmpty && !flags[slot].isDisjoint(with: barred)
                        if isBarred || !sums.add(generation[slot], second[slot], rule) {
                            excluded.insert(slot)
                            sums.leaveOut(generation[slot])
                        }
                    }
                }
            }
        } else {
            for slot in 0..<day.grid.perDay { excluded.insert(slot) }
            for value in day.slots(of: .generation) ?? [] { sums.leaveOut(value) }
        }
        self.generation = Energy(wattHours: sums.generation)
        self.sold = Energy(wattHours: sums.sold)
        self.excluded = excluded
        excludedGeneration = Energy(wattHours: sums.left)
    }

    /// At most 288 values of 32 bits: never overflows.
    private struct Sums {
        var generation: Int64 = 0
        var sold: Int64 = 0
        var left: Int64 = 0

        /// Adds a slot; false when it cannot count.
        @inline(__always)
        mutating func add(_ generated: Int32, _ second: Int32, _ rule: SelfConsumptionRule) -> Bool {
            guard generated >= 0, second >= 0 else { return false }
            switch rule {
            case .generationMinusExport:
                guard second <= generated else { return false }
                sold += Int64(second)
            case .minimumOfGenerationAndConsumption:
                sold += Int64(generated - min(generated, second))
            }
            generation += Int64(generated)
            return true
        }

        @inline(__always)
        mutating func leaveOut(_ generated: Int32) { left += Int64(max(0, generated)) }
    }
}
