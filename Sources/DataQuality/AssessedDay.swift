import Quantities
import Telemetry

/// What a detector may look at: the columns that the claim reads, in place, and the site's context.
///
/// Lives only while the site-day's memory is borrowed; a detector must not keep it.
struct AssessedDay {
    let grid: SlotGrid
    let rule: SelfConsumptionRule
    /// Nil when the channel was not delivered.
    let generation: SlotColumn?
    /// Export or consumption, as the rule says; nil when the channel was not delivered.
    let second: SlotColumn?
    /// One ``Mark`` set per slot; empty when no slot is marked.
    let marks: UnsafeBufferPointer<UInt8>
    let sun: SunTable
    /// Sine of the elevation below which it is night at an exactly known place.
    let sineOfHorizon: Double
    /// The same where the prefectural office stands for the place.
    let sineOfLoweredHorizon: Double
    let context: SiteContext
    let settings: DetectorSettings

    /// Export, when the rule reads it.
    @inline(__always)
    var export: SlotColumn? { rule == .generationMinusExport ? second : nil }

    @inline(__always)
    func raise(_ flag: Flag, whereMarked mark: Mark, in flags: inout SlotFlags) {
        for (slot, bits) in marks.enumerated() where bits & mark.rawValue != 0 { flags.raise(flag, at: slot) }
    }
}
