import Quantities

/// What completes a hold (留保の実行方法), as records state it.
enum StatedCompletion: Hashable, Sendable {
    /// Whoever, at this instant or after.
    case due(Instant)
    /// A representative of the holder, within these.
    case byHand(notBefore: Instant?, until: Instant)
    /// A representative of the receiver, within these, for what is wanted: as it is read, and as it is written.
    case exchange(AskedUnits, text: String, notBefore: Instant?, until: Instant)

    /// Whoever, at this instant or after, to another registry: its name and the account there as they are written.
    case export(registry: String, destination: String, at: Instant)

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (registry, destination): (String?, String?)
        var (kind, at, notBefore, until): (String?, Instant?, Instant?, Instant?)
        var wanted: (units: AskedUnits, text: String)?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "at": at = try reader.instant()
            case "for":
                var again = reader
                wanted = (try AskedUnits(&reader), try again.raw())
            case "destination": destination = try reader.raw()
            case "registry": registry = try reader.raw()
            case "kind": kind = try reader.name().text
            case "notBefore": notBefore = try reader.instant()
            case "until": until = try reader.instant()
            default: throw NotUnderstood(expected: "a completion's keys")
            }
        }
        if kind == "export", let registry, let destination, let at, wanted == nil, notBefore == nil, until == nil {
            self = .export(registry: registry, destination: destination, at: at)
            return
        }
        guard registry == nil, destination == nil else { throw NotUnderstood(expected: "what completes a hold") }
        switch (kind, at, wanted, notBefore, until) {
        case ("due", let at?, nil, nil, nil): self = .due(at)
        case ("byHand", nil, nil, let notBefore, let until?): self = .byHand(notBefore: notBefore, until: until)
        case ("exchange", nil, let wanted?, let notBefore, let until?):
            self = .exchange(wanted.units, text: wanted.text, notBefore: notBefore, until: until)
        default: throw NotUnderstood(expected: "what completes a hold")
        }
    }

    var json: String {
        switch self {
        case .due(let at): #"{"at":"\#(at)","kind":"due"}"#
        case .export(let registry, let destination, let at):
            #"{"at":"\#(at)","destination":\#(destination),"kind":"export","registry":\#(registry)}"#
        case .byHand(nil, let until): #"{"kind":"byHand","until":"\#(until)"}"#
        case .byHand(let notBefore?, let until):
            #"{"kind":"byHand","notBefore":"\#(notBefore)","until":"\#(until)"}"#
        case .exchange(_, let text, nil, let until): #"{"for":\#(text),"kind":"exchange","until":"\#(until)"}"#
        case .exchange(_, let text, let notBefore?, let until):
            #"{"for":\#(text),"kind":"exchange","notBefore":"\#(notBefore)","until":"\#(until)"}"#
        }
    }
}
