import Quantities

/// How much of the clear sky's energy comes through, day by day, in one prefecture: 0.12 (storm) to 1 (cloudless).
///
/// Fine and dull spells last a few days, and whole prefectures share them.
struct Weather: Sendable {
    let clearness: [Double]

    init(seed: UInt64, _ prefecture: Prefecture, days: Int) {
        var random = SimulationRandom(seed: seed, stream: 1, UInt64(prefecture.number))
        var spell = random.unit()
        clearness = (0..<days).map { _ in
            spell = 0.55 * spell + 0.45 * random.unit()
            // Squeezed towards the ends: days are more often fine or dull than half.
            let bent = spell < 0.5 ? 2 * spell * spell : 1 - 2 * (1 - spell) * (1 - spell)
            return 0.12 + 0.88 * bent
        }
    }
}
