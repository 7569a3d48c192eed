/// How a table shares its width among its columns.
struct ColumnWidths {
    let widths: [Double]
    /// Every word and every number found its place without being cut.
    let fits: Bool

    /// What one column asks for.
    struct Demand {
        /// Below this a word or a number is cut.
        var least: Double
        /// With this nothing wraps.
        var most: Double
    }

    /// Every column gets its least, the rest is shared by what is still wanted, and what nobody wants by size.
    ///
    /// - Parameter isSlim: the table need not be as wide as the page.
    init(_ demands: [Demand], available: Double, isSlim: Bool) {
        let least = demands.reduce(0) { $0 + $1.least }
        let most = demands.reduce(0) { $0 + $1.most }
        fits = least <= available
        guard fits else {
            widths = demands.map { $0.least * available / least }
            return
        }
        guard most > available else {
            let target = isSlim ? min(available, max(most, available * 0.62)) : available
            widths = demands.map { $0.most + (target - most) * ($0.most + 12) / (most + 12 * Double(demands.count)) }
            return
        }
        // A column that asks for very much gets more than the others, not all.
        let wanted = demands.map { min($0.most, available) - min($0.least, available) }
        let sum = max(wanted.reduce(0, +), 0.001)
        widths = zip(demands, wanted).map { $0.least + (available - least) * $1 / sum }
    }
}
