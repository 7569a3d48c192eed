/// Steps of an axis from zero: 1, 2 or 5 times a power of ten, at most six of them, the last at or above the highest value.
struct EnergyScale: Hashable {
    let ticks: [Int64]
    var top: Int64 { ticks.last ?? 1 }

    /// - Parameter highest: below 10¹⁸; nothing is drawn above.
    init(upTo highest: Int64) {
        let highest = min(max(highest, 1), 1_000_000_000_000_000_000)
        var power: Int64 = 1
        var step: Int64?
        while step == nil {
            step = [power, 2 * power, 5 * power].first { (highest + $0 - 1) / $0 <= 6 }
            power *= 10
        }
        let chosen = step ?? highest
        ticks = Array(
            stride(from: Int64(0), through: (highest + chosen - 1) / chosen * chosen, by: Int64.Stride(chosen)))
    }

    /// The height of a value on a plot of whole units.
    func height(_ value: Int64, of plot: Int) -> Int { Int(Int128(max(0, value)) * Int128(plot) / Int128(top)) }
}
