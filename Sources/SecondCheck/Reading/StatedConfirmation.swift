import Quantities

/// Whether the receiving account must agree to a hold (移転先の確認), as records state it.
enum StatedConfirmation: Hashable, Sendable {
    case notNeeded
    case awaited(until: Instant)
    case given

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (kind, until): (String?, Instant?)
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "kind": kind = try reader.name().text
            case "until": until = try reader.instant()
            default: throw NotUnderstood(expected: "a confirmation's keys")
            }
        }
        switch (kind, until) {
        case ("notNeeded", nil): self = .notNeeded
        case ("awaited", let until?): self = .awaited(until: until)
        case ("given", nil): self = .given
        default: throw NotUnderstood(expected: "whether a hold is confirmed")
        }
    }

    var json: String {
        switch self {
        case .notNeeded: #"{"kind":"notNeeded"}"#
        case .awaited(let until): #"{"kind":"awaited","until":"\#(until)"}"#
        case .given: #"{"kind":"given"}"#
        }
    }
}
