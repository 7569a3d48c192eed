import Quantities

/// Units were retired for good (無効化): they stay on the account that retired them, and never move again.
struct RetiredUnits: AuditedEvent {
    static let kind = "registry.units.retired"
    private static let command = "units.retire"

    private let account: String
    private let quantity: Int64
    private let movement: StatedMovement

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (account, quantity, movement): (String?, Int64?, StatedMovement?)
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "quantity": quantity = try reader.integer()
            case "movement": movement = try StatedMovement(&reader)
            case "alsoFor", "beneficiary", "beneficiaryOrganisation", "consent", "detail", "placeGround", "purpose",
                "reportingPeriod", "use":
                _ = try reader.passOver()
            default: throw NotUnderstood(expected: "a retirement's keys")
            }
        }
        self.account = try account.stated("account")
        self.quantity = try quantity.stated("quantity")
        self.movement = try movement.stated("movement")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            try auditor.approvals.spend(Self.command, record) { $0.account == account && $0.means(movement.moved) }
        }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let number = try auditor.ledger.number(of: account)
            auditor.requireHolder(number, record)
            let carving = try auditor.carve(movement, stated: quantity, heldBy: number, record)
            auditor.ledger.retire(carving, of: number, record: record.index)
            auditor.addLine(number, record)
        }
    }
}
