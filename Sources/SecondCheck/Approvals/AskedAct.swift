/// What one person asked for, as far as the second check compares it with what was done.
struct AskedAct: Hashable, Sendable {
    /// The account that is opened, or that gives.
    var account: String?
    /// The account that receives.
    var to: String?
    var organisation: String?
    var monitoringPeriod: String?
    var quantity: Int64?
    var batch: String?
    var series: SerialSeries?
    var serials: ClosedRange<Int64>?
    var commands: [String]?

    /// - Parameter content: the command as canonical JSON.
    init(content: String) throws(NotUnderstood) {
        var content = content
        var failure: NotUnderstood?
        var asked = AskedAct()
        content.withUTF8 { bytes in
            do throws(NotUnderstood) {
                var reader = JSONReader(bytes)
                try asked.read(&reader, isInner: false)
                guard reader.isAtEnd else { throw NotUnderstood(expected: "the end of what was asked") }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        self = asked
    }

    private init() {}

    /// The command itself, or what it wraps.
    private mutating func read(_ reader: inout JSONReader, isInner: Bool) throws(NotUnderstood) {
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "step" where !isInner, "retirement" where !isInner, "policy" where !isInner:
                try read(&reader, isInner: true)
            case "account", "from": account = try reader.name().text
            case "to": to = try reader.name().text
            case "organisation": organisation = try reader.name().text
            case "monitoringPeriod": monitoringPeriod = try reader.name().text
            case "commands":
                commands = try reader.array { (reader: inout JSONReader) throws(NotUnderstood) in
                    try reader.name().text
                }
            case "units": try readUnits(&reader)
            default: _ = try reader.passOver()
            }
        }
    }

    /// `{"quantity":{"_0":3,"of":"B-…"}}` or `{"serials":{"_0":"JCL","_1":{"first":1,"last":3}}}`.
    private mutating func readUnits(_ reader: inout JSONReader) throws(NotUnderstood) {
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

    /// Whether these units are those that were asked for.
    func means(_ moved: [StatedPart]) -> Bool {
        let count = moved.reduce(0) { $0 + $1.quantity }
        if let quantity { return count == quantity && (batch == nil || moved.allSatisfy { $0.batch == batch }) }
        guard let series, let serials else { return false }
        return count == Int64(serials.count)
            && moved.allSatisfy { $0.series == series && serials.contains($0.first) && serials.contains($0.last) }
    }
}
