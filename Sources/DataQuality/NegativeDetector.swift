import Telemetry

/// 負値: a value below 0 Wh in a channel that the self-consumption rule reads.
enum NegativeDetector: Detector {
    static let id = "negative"
    static let version = 1
    static let raises: Flag = .negative

    static func examine(_ day: AssessedDay, raising flags: inout SlotFlags) {
        examine(day.generation, raising: &flags)
        examine(day.second, raising: &flags)
    }

    @inline(__always)
    private static func examine(_ column: SlotColumn?, raising flags: inout SlotFlags) {
        guard let column, column.least < 0 else { return }
        for (slot, value) in column.slots.enumerated() where value < 0 && value != SiteDay.missing {
            flags.raise(.negative, at: slot)
        }
    }
}
