/// What is wrong with a simulated home's day, on purpose (模擬欠陥).
package enum SimulatedDefect: Sendable, Hashable {
    case none
    /// Both channels have no value in these slots.
    case gap(Range<Int>)
    /// Generation stands still at its first value in these slots.
    case stale(Range<Int>)
    /// Both channels hold the sentinel -9999 in these slots.
    case sentinel(Range<Int>)
    /// Generation of this many Wh in these slots of the night.
    case nightNoise(Range<Int>, wattHours: Int32)
    /// All values are those of another home on the same day. Where that home is larger or in another part of Japan, they
    /// may also be above this home's capacity or in its night.
    case copy(ofHome: Int)
    /// No row was delivered.
    case dead
}
