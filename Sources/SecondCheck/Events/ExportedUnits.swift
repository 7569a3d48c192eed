import Quantities

/// Units went to another registry (他の登録簿への移管): here they stay on the account, and never move again. No account there is
/// trusted.
struct ExportedUnits: AuditedEvent {
    static let kind = "registry.units.exported"
    private static let command = "units.export"

    private let account: String
    private let destination: String
    private let movement: StatedMovement
    private let quantity: Int64
    private let registry: String

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var account: String?
        var destination: String?
        var movement: StatedMovement?
        var quantity: Int64?
        var registry: String?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "destination": destination = try reader.raw()
            case "movement": movement = try StatedMovement(&reader)
            case "quantity": quantity = try reader.integer()
            case "registry": registry = try reader.raw()
            default: throw NotUnderstood(expected: "an export's keys")
            }
        }
        self.account = try account.stated("account")
        self.destination = try destination.stated("destination")
        self.movement = try movement.stated("movement")
        self.quantity = try quantity.stated("quantity")
        self.registry = try registry.stated("registry")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record, disposing: account) {
            $0.account == account && $0.means(movement.moved) && $0.raw("registry") == registry
                && $0.raw("destination") == destination
        }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let number = try auditor.ledger.number(of: account)
            auditor.requireHolder(number, record)
            auditor.requireMovable(number, record)
            let carving = try auditor.carve(movement, stated: quantity, of: number, record)
            auditor.requireNotFrozen(carving.moved, record)
            auditor.requireWithin(number, carving.quantity, isTrusted: false, record)
            auditor.ledger.end(carving, of: number, as: .exported, \.exported, record: record.index)
            auditor.addLine(number, record)
        }
    }
}
