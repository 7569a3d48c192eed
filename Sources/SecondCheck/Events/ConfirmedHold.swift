import Quantities

/// The receiving account agreed to what is to come (移転先の確認), by its representative, in time.
struct ConfirmedHold: AuditedEvent {
    static let kind = "registry.hold.confirmed"

    private let from: String
    private let hold: Int64
    private let to: String

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var from: String?
        var hold: Int64?
        var to: String?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "from": from = try reader.name().text
            case "hold": hold = try reader.hold()
            case "to": to = try reader.name().text
            default: throw NotUnderstood(expected: "a confirmation's keys")
            }
        }
        self.from = try from.stated("from")
        self.hold = try hold.stated("hold")
        self.to = try to.stated("to")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let known = try auditor.ledger.hold(hold, from: from, to: to)
            auditor.requireHolder(known.to, record)
            auditor.requireOpen(known.to, record)
            guard known.isAwaited else {
                throw Rejection(
                    "audit.hold.notAwaited", expected: "a hold that waits for confirmation", found: "H-\(hold)",
                    ja: "確認を待っていない留保の確認です", en: "The hold did not wait for confirmation")
            }
            if known.hasEnded(at: record.recordedAt) { auditor.note(record, .holdLate(hold, known, record)) }
            auditor.ledger.holds[hold]?.confirmation = .given
        }
    }
}
