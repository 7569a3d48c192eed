/// Consecutive units of one batch, as a record states them.
struct StatedPart: Hashable, Sendable {
    let batch: String
    let series: SerialSeries
    let first: Int64
    let last: Int64

    var quantity: Int64 { last - first + 1 }

    init(batch: String, series: SerialSeries, first: Int64, last: Int64) {
        self.batch = batch
        self.series = series
        self.first = first
        self.last = last
    }

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (batch, series): (String?, SerialSeries?)
        var range: ClosedRange<Int64>?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "batch": batch = try reader.name().text
            case "prefix": series = try SerialSeries(&reader)
            case "range": range = try reader.serials()
            default: throw NotUnderstood(expected: "a part's keys")
            }
        }
        let stated = try range.stated("range")
        self.init(
            batch: try batch.stated("batch"), series: try series.stated("prefix"), first: stated.lowerBound,
            last: stated.upperBound)
    }
}

extension JSONReader {
    /// `{"first":1,"last":10}`.
    mutating func serials() throws(NotUnderstood) -> ClosedRange<Int64> {
        var (first, last): (Int64?, Int64?)
        var members = try object()
        while let key = try key(of: &members) {
            switch key {
            case "first": first = try integer()
            case "last": last = try integer()
            default: throw NotUnderstood(expected: "a range's keys")
            }
        }
        let (low, high) = (try first.stated("first"), try last.stated("last"))
        guard SerialSeries.numbers.contains(low), SerialSeries.numbers.contains(high), low <= high else {
            throw NotUnderstood(expected: "a range of serials")
        }
        return low...high
    }
}
