import Quantities

/// Units went to another registry (他の登録簿への移管): here they stay on the account, and never move again.
///
/// No account there is trusted: 1. Where the controls make such accounts wait, units go by a hold that set them aside for
/// this, whoever says so, at its day or after. 2. At once only where the controls of that moment do not, by the holder's
/// representative, who may need a second.
struct ExportedUnits: AuditedEvent {
    static let kind = "registry.units.exported"
    private static let command = "units.export"

    private let account: String
    private let destination: String
    private let hold: Int64?
    private let movement: StatedMovement
    private let quantity: Int64
    private let registry: String

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var account: String?
        var destination: String?
        var hold: Int64?
        var movement: StatedMovement?
        var quantity: Int64?
        var registry: String?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "destination": destination = try reader.raw()
            case "hold": hold = try reader.hold()
            case "movement": movement = try StatedMovement(&reader)
            case "quantity": quantity = try reader.integer()
            case "registry": registry = try reader.raw()
            default: throw NotUnderstood(expected: "an export's keys")
            }
        }
        self.account = try account.stated("account")
        self.destination = try destination.stated("destination")
        self.hold = hold
        self.movement = try movement.stated("movement")
        self.quantity = try quantity.stated("quantity")
        self.registry = try registry.stated("registry")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        if let hold { return apply(record, by: hold, to: &auditor) }
        auditor.spend(Self.command, record, disposing: account) {
            $0.account == account && $0.means(movement.moved) && $0.raw("registry") == registry
                && $0.raw("destination") == destination
        }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let number = try auditor.ledger.number(of: account)
            auditor.requireHolder(number, record)
            auditor.requireMovable(number, record)
            if auditor.controls.delaysUntrusted { auditor.note(record, .early("at once to \(registry)")) }
            let carving = try auditor.carve(movement, stated: quantity, of: number, record)
            auditor.requireNotFrozen(carving.moved, record)
            auditor.requireWithin(number, carving.quantity, isTrusted: false, record)
            auditor.ledger.end(carving, of: number, as: .exported, \.exported, record: record.index)
            auditor.addLine(number, record)
        }
    }

    private func apply(_ record: RecordFacts, by hold: Int64, to auditor: inout Auditor) {
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let known = try auditor.ledger.hold(hold, from: account, to: account)
            guard case .export(let registry, let destination, let due) = known.completion, registry == self.registry,
                destination == self.destination
            else { throw .holdOfExport("what H-\(hold) is for", "\(self.destination) of \(self.registry)") }
            if record.recordedAt < due { auditor.note(record, .holdNotDue(hold, due, record.recordedAt)) }
            auditor.requireMovable(known.from, record)
            auditor.requireNotFrozen(known.units, record)
            let carving = try Carving(known.units, as: .reserved, of: known.from, in: auditor.ledger)
            for difference in carving.differences(from: movement) { auditor.note(record, difference) }
            if carving.quantity != quantity {
                auditor.note(record, .quantityDiffers(stated: quantity, counted: carving.quantity))
            }
            auditor.ledger.end(carving, of: known.from, as: .exported, \.exported, record: record.index)
            auditor.ledger.holds[hold] = nil
            auditor.addLine(known.from, record)
        }
    }
}
