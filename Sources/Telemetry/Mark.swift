/// What the decoder learnt about a slot that its energy alone no longer shows. Written into payloads; bits never change.
package struct Mark: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The source's own quality column says the value is not a plain measurement (推定・補間など).
    package static let doubtedBySource = Mark(rawValue: 1)
    /// A cumulative register was lower than before, for no known reason (積算値の減少). The slot's energy is missing.
    package static let registerFall = Mark(rawValue: 2)
    /// A cumulative register began again near zero (リセット). The slot's energy is missing.
    package static let registerReset = Mark(rawValue: 4)
    /// A cumulative register passed its last digit and began again (桁あふれ). The slot's energy is counted across it.
    package static let registerRollover = Mark(rawValue: 8)
    /// The value was one of the sentinels the mapping declares, such as -9999. The slot's energy is missing.
    package static let sentinel = Mark(rawValue: 16)
    /// A cumulative register rose by more than a slot can hold, 2³¹ − 1 Wh (積算値の飛び). The slot's energy is missing.
    package static let registerJump = Mark(rawValue: 32)
}
