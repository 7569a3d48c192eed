import Quantities

/// Units that were set aside are free again (留保の解除): called back by the holder or the registry administrator, declined by
/// the receiver, or after their time, whoever says so.
struct ReleasedHold: AuditedEvent {
    static let kind = "registry.hold.released"

    private enum End: String { case released, declined, expired }

    private let end: End
    private let from: String
    private let hold: Int64
    private let quantity: Int64
    private let to: String
    private let units: [StatedPart]

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var end: End?
        var from: String?
        var hold: Int64?
        var quantity: Int64?
        var to: String?
        var units: [StatedPart]?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "end": end = try reader.word()
            case "from": from = try reader.name().text
            case "hold": hold = try reader.hold()
            case "quantity": quantity = try reader.integer()
            case "to": to = try reader.name().text
            case "units": units = try reader.parts()
            default: throw NotUnderstood(expected: "a release's keys")
            }
        }
        self.end = try end.stated("end")
        self.from = try from.stated("from")
        self.hold = try hold.stated("hold")
        self.quantity = try quantity.stated("quantity")
        self.to = try to.stated("to")
        self.units = try units.stated("units")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let known = try auditor.ledger.hold(hold, from: from, to: to)
            switch end {
            case .released:
                if record.actor.role != "registryAdministrator" { auditor.requireHolder(known.from, record) }
            case .declined:
                auditor.requireHolder(known.to, record)
                auditor.requireOpen(known.to, record)
            case .expired: if !known.hasEnded(at: record.recordedAt) { auditor.note(record, notEnded(known, record)) }
            }
            let carving = try auditor.carve(known, hold, stated: units, quantity, record)
            auditor.ledger.mark(carving, of: known.from, as: .held, record: record.index)
            auditor.ledger.holds[hold] = nil
        }
    }

    private func notEnded(_ known: OpenHold, _ record: RecordFacts) -> Rejection {
        Rejection(
            "audit.hold.notEnded", expected: known.end.map { "H-\(hold) after \($0)" } ?? "H-\(hold) completed",
            found: "\(record.recordedAt)", ja: "期限前の留保が期限切れとして解除されています",
            en: "A hold ended as expired that had not expired")
    }
}
