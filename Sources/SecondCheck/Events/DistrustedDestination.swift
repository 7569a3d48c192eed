import Quantities

/// An account trusts another no more (信頼口座の削除), at once, by its representative.
struct DistrustedDestination: AuditedEvent {
    static let kind = "registry.destination.distrusted"

    private let account: String
    private let destination: String

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var account: String?
        var destination: String?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "destination": destination = try reader.name().text
            default: throw NotUnderstood(expected: "a distrusted account's keys")
            }
        }
        self.account = try account.stated("account")
        self.destination = try destination.stated("destination")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let number = try auditor.ledger.number(of: account)
            let other = try auditor.ledger.number(of: destination)
            auditor.requireHolder(number, record)
            auditor.requireOpen(number, record)
            let before = auditor.ledger.change(number) { $0.trusted.removeValue(forKey: other) }
            if before == nil { throw .nothingChanges("whom \(account) trusts") }
        }
    }
}
