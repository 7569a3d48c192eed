import Quantities

/// What was offered in exchange was taken for units given in return (交換): both at once.
///
/// 1. By a representative of the account that it was set aside for, who may need a second. 2. Once, as it was offered: not before
/// and not after its time, for just what was wanted. 3. Both accounts and all the units may move. 4. Where units for accounts
/// that are not trusted wait, the one that accepts trusts the other, and keeps within the limits.
struct ExchangedUnits: AuditedEvent {
    static let kind = "registry.units.exchanged"
    private static let command = "hold.accept"

    private let from: String
    private let hold: Int64
    private let quantity: Int64
    private let returned: StatedMovement
    private let returnedQuantity: Int64
    private let to: String
    private let units: [StatedPart]

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var from: String?
        var hold: Int64?
        var quantity: Int64?
        var returned: StatedMovement?
        var returnedQuantity: Int64?
        var to: String?
        var units: [StatedPart]?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "from": from = try reader.name().text
            case "hold": hold = try reader.hold()
            case "quantity": quantity = try reader.integer()
            case "returned": returned = try StatedMovement(&reader)
            case "returnedQuantity": returnedQuantity = try reader.integer()
            case "to": to = try reader.name().text
            case "units": units = try reader.parts()
            default: throw NotUnderstood(expected: "an exchange's keys")
            }
        }
        self.from = try from.stated("from")
        self.hold = try hold.stated("hold")
        self.quantity = try quantity.stated("quantity")
        self.returned = try returned.stated("returned")
        self.returnedQuantity = try returnedQuantity.stated("returnedQuantity")
        self.to = try to.stated("to")
        self.units = try units.stated("units")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record, disposing: to) {
            $0.says("hold", "H-\(hold)") && $0.means(returned.moved)
        }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let known = try auditor.ledger.hold(hold, from: from, to: to)
            checkTerms(known, record, &auditor)
            auditor.requireHolder(known.to, record)
            auditor.requireMovable(known.from, record)
            auditor.requireMovable(known.to, record)
            let offered = try auditor.carve(known, hold, stated: units, quantity, record)
            let given = try auditor.carve(returned, stated: returnedQuantity, of: known.to, record)
            auditor.requireNotFrozen(offered.moved, record)
            auditor.requireNotFrozen(given.moved, record)
            auditor.requireTrusted(known.to, known.from, record)
            auditor.requireWithin(
                known.to, given.quantity, isTrusted: auditor.trusts(known.to, known.from, record), record)
            auditor.ledger.transfer(offered, from: known.from, to: known.to, record: record.index)
            auditor.ledger.transfer(given, from: known.to, to: known.from, record: record.index)
            auditor.ledger.holds[hold] = nil
            auditor.addLine(known.from, record)
            auditor.addLine(known.to, record)
        }
    }

    private func checkTerms(_ known: OpenHold, _ record: RecordFacts, _ auditor: inout Auditor) {
        guard case .exchange(let wanted, let text, let notBefore, _) = known.completion else {
            return auditor.note(
                record,
                Rejection(
                    "audit.hold.noExchange", expected: "a hold that is offered in exchange", found: "H-\(hold)",
                    ja: "交換の申出でない留保が交換されています", en: "A hold was exchanged that was not offered so"))
        }
        if known.hasEnded(at: record.recordedAt) { auditor.note(record, .holdLate(hold, known, record)) }
        if let notBefore, record.recordedAt < notBefore {
            auditor.note(record, .holdNotDue(hold, notBefore, record.recordedAt))
        }
        guard !wanted.mean(returned.moved) else { return }
        auditor.note(
            record,
            Rejection(
                "audit.exchange.other", expected: text, found: "\(returnedQuantity)",
                ja: "申出と異なるクレジットが交換されています", en: "Other units were given in return than were wanted"))
    }
}
