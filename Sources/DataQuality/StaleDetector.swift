import Telemetry

/// 値の固着: 6 or more consecutive slots of one site-day hold the same value, other than zero and not missing, in one
/// channel that the self-consumption rule reads. Every slot of the run is flagged, the first included.
///
/// Consumption counts among the channels where the rule reads it: a meter stuck at a high value would raise the claim.
/// A run that crosses midnight is two runs. Nights of zero are not stale.
enum StaleDetector: Detector {
    static let id = "stale"
    static let version = 1
    static let raises: Flag = .stale

    /// Slots that make a run.
    static let shortestRun = 6

    static func examine(_ day: AssessedDay, raising flags: inout SlotFlags) {
        examine(day.generation, raising: &flags)
        examine(day.second, raising: &flags)
    }

    @inline(__always)
    private static func examine(_ column: SlotColumn?, raising flags: inout SlotFlags) {
        guard let slots = column?.slots, mayHoldRun(slots) else { return }
        flagRuns(slots, raising: &flags)
    }

    /// A run of 6 has 5 neighbouring pairs, so one of them starts at a multiple of 5: looking there is enough to say no.
    @inline(__always)
    private static func mayHoldRun(_ slots: UnsafeBufferPointer<Int32>) -> Bool {
        var first = 0
        while first + 1 < slots.count {
            if slots[first] == slots[first + 1], slots[first] != 0, slots[first] != SiteDay.missing { return true }
            first += shortestRun - 1
        }
        return false
    }

    private static func flagRuns(_ slots: UnsafeBufferPointer<Int32>, raising flags: inout SlotFlags) {
        var first = 0
        while first < slots.count {
            var end = first + 1
            while end < slots.count, slots[end] == slots[first] { end += 1 }
            if end - first >= shortestRun, slots[first] != 0, slots[first] != SiteDay.missing {
                flags.raise(.stale, at: first..<end)
            }
            first = end
        }
    }
}
