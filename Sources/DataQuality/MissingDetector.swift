import Telemetry

/// 欠測: a slot has no value in a channel that the self-consumption rule reads, or the channel was not delivered.
enum MissingDetector: Detector {
    static let id = "missing"
    static let version = 1
    static let raises: Flag = .missing

    static func examine(_ day: AssessedDay, raising flags: inout SlotFlags) {
        examine(day.generation, raising: &flags)
        examine(day.second, raising: &flags)
    }

    private static func examine(_ column: SlotColumn?, raising flags: inout SlotFlags) {
        guard let column else { return flags.raiseEverywhere(.missing) }
        guard column.least == SiteDay.missing else { return }
        for (slot, value) in column.slots.enumerated() where value == SiteDay.missing {
            flags.raise(.missing, at: slot)
        }
    }
}
