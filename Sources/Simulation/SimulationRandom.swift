/// SplitMix64 (Steele, Lea, Flood 2014): small, fast, and the same on every machine.
///
/// Each home and day has a stream of its own, so any row can be made without those before it.
struct SimulationRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// - Parameter stream: what the numbers are for; different streams of one seed are unrelated.
    init(seed: UInt64, stream: UInt64...) {
        state = stream.reduce(Self.mixed(seed)) { Self.mixed($0 ^ Self.mixed($1 &+ Self.step)) }
    }

    @inline(__always)
    init(state: UInt64) { self.state = state }

    @inline(__always)
    mutating func next() -> UInt64 {
        state &+= Self.step
        return Self.mixed(state)
    }

    /// A number from 0 up to, and without, `end`.
    mutating func below(_ end: Int) -> Int { Int(next() % UInt64(end)) }

    /// A number from 0 up to, and without, 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    @inline(__always)
    static func mixed(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
}
