/// Which units were asked for: so many, or just these.
struct AskedUnits: Hashable, Sendable {
    private var quantity: Int64?
    private var batch: String?
    private var series: SerialSeries?
    private var serials: ClosedRange<Int64>?

    /// `{"quantity":{"_0":3,"of":"B-…"}}` or `{"serials":{"_0":"JCL","_1":{"first":1,"last":3}}}`.
    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var members = try reader.object()
        while let way = try reader.key(of: &members) {
            let isQuantity = way.text == "quantity"
            guard isQuantity || way.text == "serials" else { throw NotUnderstood(expected: "quantity or serials") }
            var inner = try reader.object()
            while let key = try reader.key(of: &inner) {
                switch key {
                case "_0": if isQuantity { quantity = try reader.integer() } else { series = try SerialSeries(&reader) }
                case "_1": serials = try reader.serials()
                case "of": batch = try reader.name().text
                default: throw NotUnderstood(expected: "a selection's keys")
                }
            }
        }
    }

    func mean(_ moved: [StatedPart]) -> Bool {
        let count = moved.reduce(0) { $0 + $1.quantity }
        if let quantity { return count == quantity && (batch == nil || moved.allSatisfy { $0.batch == batch }) }
        guard let series, let serials else { return false }
        return count == Int64(serials.count)
            && moved.allSatisfy { $0.series == series && serials.contains($0.first) && serials.contains($0.last) }
    }
}

/// One line of a transfer to many, as it was asked for.
struct AskedRow: Hashable, Sendable {
    let to: String
    let units: AskedUnits

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (to, units): (String?, AskedUnits?)
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "to": to = try reader.name().text
            case "units": units = try AskedUnits(&reader)
            default: throw NotUnderstood(expected: "a row's keys")
            }
        }
        self.to = try to.stated("to")
        self.units = try units.stated("units")
    }
}
