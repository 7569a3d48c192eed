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
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            try auditor.approvals.spend(Self.command, record) {
                $0.account == from && $0.to == to && $0.means(movement.moved)
            }
        }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let giver = try auditor.ledger.number(of: from)
            let receiver = try auditor.ledger.number(of: to)
            auditor.requireHolder(giver, record)
            guard giver != receiver else {
                throw Rejection(
                    "audit.transfer.sameAccount", expected: "two accounts", found: from, ja: "移転元と移転先が同じ口座です",
                    en: "A transfer ends in the account it came from")
            }
            let carving = try auditor.carve(movement, stated: quantity, heldBy: giver, record)
            auditor.ledger.transfer(carving, from: giver, to: receiver, record: record.index)
            auditor.addLine(giver, record)
            auditor.addLine(receiver, record)
        }
    }
}
