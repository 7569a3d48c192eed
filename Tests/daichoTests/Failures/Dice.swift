import TestRandom

/// What goes wrong when, by chance: the same seed makes the same choices.
struct Dice: RandomNumberGenerator {
    private var random: SplitMix64

    init(_ seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func next() -> UInt64 { random.next() }

    mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
