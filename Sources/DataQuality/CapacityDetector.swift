import Telemetry

/// 定格超過: generation, or export where the rule reads it, is greater than rated power × slot length × tolerance.
///
/// In integers: `value × slots per day × 1000 > rated W × 24 × tolerance ‰`; a value exactly at the limit is not flagged.
enum CapacityDetector: Detector {
    static let id = "aboveCapacity"
    static let version = 1
    static let raises: Flag = .aboveCapacity

    static func examine(_ day: AssessedDay, raising flags: inout SlotFlags) {
        // Whole values are above the limit exactly when they are above its whole part. The products stay below 2⁵⁴.
        let limit =
            day.context.ratedWatts * 24 * day.settings.capacityTolerancePerMille / (Int64(day.grid.perDay) * 1000)
        examine(day.generation, above: limit, raising: &flags)
        examine(day.export, above: limit, raising: &flags)
    }

    @inline(__always)
    private static func examine(_ column: SlotColumn?, above limit: Int64, raising flags: inout SlotFlags) {
        guard let column, Int64(column.greatest) > limit else { return }
        for (slot, value) in column.slots.enumerated() where Int64(value) > limit {
            flags.raise(.aboveCapacity, at: slot)
        }
    }
}
