/// What one person asked for, as far as the second check compares it with what was done.
struct AskedAct: Hashable, Sendable {
    /// The account that is opened, or that gives.
    var account: String?
    /// The account that receives.
    var to: String?
    var organisation: String?
    var monitoringPeriod: String?
    var units: AskedUnits?
    var commands: [String]?
    /// Of a transfer to many.
    var rows: [AskedRow]?
    /// All else that was said, as it was written.
    private var others: [String: String] = [:]

    /// What was said under a key, as it was written; nil for nothing.
    func raw(_ key: String) -> String? { others[key] }

    /// A text under a key, as it was written.
    func says(_ key: String, _ name: String) -> Bool { others[key] == "\"\(name)\"" }

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
            case "units": units = try AskedUnits(&reader)
            case "rows":
                rows = try reader.array { (reader: inout JSONReader) throws(NotUnderstood) in try AskedRow(&reader) }
            default: others[key.text] = try reader.raw()
            }
        }
    }

    /// Whether these units are those that were asked for.
    func means(_ moved: [StatedPart]) -> Bool { units?.mean(moved) ?? false }
}
