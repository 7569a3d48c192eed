import Telemetry

/// 売電量が発電量を超過: export is greater than generation in the same slot, both being known.
///
/// Asked only where the rule reads export. Source: domain reference §8 E8, `0 ≤ EL_PJ ≤ EL_gen` (`assumed`).
enum BalanceDetector: Detector {
    static let id = "exportExceedsGeneration"
    static let version = 1
    static let raises: Flag = .exportExceedsGeneration

    static func examine(_ day: AssessedDay, raising flags: inout SlotFlags) {
        guard let generation = day.generation?.slots, let export = day.export?.slots else { return }
        var isExceeded = false
        for slot in 0..<generation.count { isExceeded = isExceeded || export[slot] > generation[slot] }
        guard isExceeded else { return }
        for slot in 0..<generation.count where generation[slot] != SiteDay.missing && export[slot] > generation[slot] {
            flags.raise(.exportExceedsGeneration, at: slot)
        }
    }
}
