/// Which units each transfer from one account to one other brought where: what a correction must bring back.
///
/// Memory: 24 bytes for each transfer, and 24 for each range of it.
struct RecordedTransfers: Sendable {
    struct Range: Hashable, Sendable {
        let series: SerialSeries
        let first: Int64
        var last: Int64
    }

    private var records: [UInt64] = []
    private var sides: [(from: Int32, to: Int32)] = []
    /// Where its ranges end in ``ranges``.
    private var ends: [Int] = []
    private var ranges: [Range] = []

    /// Precondition: no later record was added.
    mutating func add(_ record: UInt64, from: Int32, to: Int32, _ units: [StatedPart]) {
        records.append(record)
        sides.append((from, to))
        ranges += Self.joined(units)
        ends.append(ranges.count)
    }

    /// O(log transfers).
    func transfer(in record: UInt64) -> (from: Int32, to: Int32, units: ArraySlice<Range>)? {
        var (low, high) = (0, records.count)
        while low < high {
            let middle = (low + high) / 2
            if records[middle] < record { low = middle + 1 } else { high = middle }
        }
        guard low < records.count, records[low] == record else { return nil }
        return (sides[low].from, sides[low].to, ranges[(low == 0 ? 0 : ends[low - 1])..<ends[low]])
    }

    /// Ranges that follow each other as one, however they lie in blocks. Precondition: the parts ascend.
    static func joined(_ parts: [StatedPart]) -> [Range] {
        var joined: [Range] = []
        for part in parts {
            if let last = joined.last, last.series == part.series, last.last + 1 == part.first {
                joined[joined.count - 1].last = part.last
            } else {
                joined.append(Range(series: part.series, first: part.first, last: part.last))
            }
        }
        return joined
    }
}
