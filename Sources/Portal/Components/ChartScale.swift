/// The vertical axis of a chart: from zero to a round number, in at most five steps of 1, 2 or 5 times a power of ten.
struct ChartScale: Hashable {
    /// What is drawn at the top; at least 1.
    let top: Int64
    let step: Int64

    init(upTo greatest: Int64) {
        let greatest = max(1, greatest)
        var step: Int64 = 1
        var factors: [Int64] = [2, 5, 10]
        var power: Int64 = 1
        // Nineteen powers of ten are all that 64 bits hold.
        while (greatest - 1) / step >= 5 {
            let (next, overflow) = power.multipliedReportingOverflow(by: factors.removeFirst())
            guard !overflow else { break }
            step = next
            if factors.isEmpty {
                power = step
                factors = [2, 5, 10]
            }
        }
        self.step = step
        let (top, overflow) = ((greatest - 1) / step + 1).multipliedReportingOverflow(by: step)
        self.top = overflow ? greatest : top
    }

    /// Zero, and every step up to the top.
    var ticks: [Int64] { Array(stride(from: 0, through: top, by: Int64.Stride(step))) }

    /// How high a value is drawn when the top is drawn this high, cut to whole units so that no machine rounds otherwise.
    func height(of value: Int64, within height: Int) -> Int {
        let share = UInt64(max(0, min(value, top))).multipliedFullWidth(by: UInt64(height))
        return Int(UInt64(top).dividingFullWidth(share).quotient)
    }
}
