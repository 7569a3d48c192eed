import Quantities

/// Units moved to another account (移転).
struct TransferredUnits: AuditedEvent {
    static let kind = "registry.units.transferred"
    private static let command = "units.transfer"

    private let from: String
    private let to: String
    private let quantity: Int64
    private let movement: StatedMovement

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (from, to, quantity, movement): (String?, String?, Int64?, StatedMovement?)
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "from": from = try reader.name().text
            case "to": to = try reader.name().text
            case "quantity": quantity = try reader.integer()
            case "movement": movement = try StatedMovement(&reader)
            default: throw NotUnderstood(expected: "a transfer's keys")
            }
        }
        self.from = try from.stated("from")
        self.to = try to.stated("to")
        self.quantity = try quantity.stated("quantity")
        self.movement = try movement.stated("movement")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record, disposing: from) {
            $0.account == from && $0.to == to && $0.raw("on") == nil && $0.means(movement.moved)
        }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let (giver, receiver) = try auditor.sides(from, to, record)
            auditor.requireTrusted(giver, receiver, record)
            let carving = try auditor.carve(movement, stated: quantity, of: giver, record)
            auditor.requireNotFrozen(carving.moved, record)
            auditor.requireWithin(
                giver, carving.quantity, isTrusted: auditor.trusts(giver, receiver, record), record)
            auditor.ledger.transfer(carving, from: giver, to: receiver, record: record.index)
            auditor.transfers.add(record.index, from: giver, to: receiver, carving.moved)
            auditor.addLine(giver, record)
            auditor.addLine(receiver, record)
        }
    }
}

extension Auditor {
    /// Where units come from and go to: the giver's representative asks, and both may move.
    /// - Throws: `audit.account.unknown`, `audit.transfer.sameAccount`.
    mutating func sides(
        _ from: String, _ to: String, _ record: RecordFacts
    ) throws(Rejection) -> (giver: Int32, receiver: Int32) {
        let giver = try ledger.number(of: from)
        let receiver = try ledger.number(of: to)
        requireHolder(giver, record)
        guard giver != receiver else { throw .sameAccount(from) }
        requireMovable(giver, record)
        requireReceiving(receiver, record)
        return (giver, receiver)
    }
}
