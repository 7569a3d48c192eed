import Quantities

/// Units were taken out of use without being used up (取消し): they stay on the account, and never move again.
///
/// 1. Voluntary: by the holder, as a retirement. 2. Otherwise by the registry administrator: neither a freeze, a flag nor a
/// limit keeps units that should not exist; the account is open.
struct CancelledUnits: AuditedEvent {
    static let kind = "registry.units.cancelled"
    private static let command = "units.cancel"

    private enum Reason: String { case voluntary, mandatory, reversal }

    private let account: String
    private let detail: String
    private let movement: StatedMovement
    private let quantity: Int64
    private let reason: Reason

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var account: String?
        var detail: String?
        var movement: StatedMovement?
        var quantity: Int64?
        var reason: Reason?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "detail": detail = try reader.raw()
            case "movement": movement = try StatedMovement(&reader)
            case "quantity": quantity = try reader.integer()
            case "reason": reason = try reader.word()
            default: throw NotUnderstood(expected: "a cancellation's keys")
            }
        }
        self.account = try account.stated("account")
        self.detail = try detail.stated("detail")
        self.movement = try movement.stated("movement")
        self.quantity = try quantity.stated("quantity")
        self.reason = try reason.stated("reason")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record, disposing: reason == .voluntary ? account : nil) {
            $0.account == account && $0.means(movement.moved) && $0.says("reason", reason.rawValue)
                && $0.raw("detail") == detail
        }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let number = try auditor.ledger.number(of: account)
            if reason == .voluntary {
                auditor.requireHolder(number, record)
                auditor.requireMovable(number, record)
            } else {
                if record.actor.role != "registryAdministrator" {
                    auditor.note(record, .otherActor("registryAdministrator", record.actor))
                }
                auditor.requireOpen(number, record)
            }
            let carving = try auditor.carve(movement, stated: quantity, of: number, record)
            if reason == .voluntary {
                auditor.requireNotFrozen(carving.moved, record)
                auditor.requireWithin(number, carving.quantity, isTrusted: true, record)
            }
            auditor.ledger.end(carving, of: number, as: .cancelled, \.cancelled, record: record.index)
            auditor.addLine(number, record)
        }
    }
}
