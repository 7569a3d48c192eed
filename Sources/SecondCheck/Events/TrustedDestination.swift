import Quantities

/// An account trusts another from some instant on (信頼口座の登録), by its representative.
///
/// 1. Both are open, and are two. 2. Not before noon of the working day that the controls say, as far as weekdays tell.
struct TrustedDestination: AuditedEvent {
    static let kind = "registry.destination.trusted"
    private static let command = "account.trust"

    private let account: String
    private let destination: String
    private let from: Instant

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var account: String?
        var destination: String?
        var from: Instant?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "destination": destination = try reader.name().text
            case "from": from = try reader.instant()
            default: throw NotUnderstood(expected: "a trusted account's keys")
            }
        }
        self.account = try account.stated("account")
        self.destination = try destination.stated("destination")
        self.from = try from.stated("from")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record, disposing: account) {
            $0.account == account && $0.says("destination", destination)
        }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let number = try auditor.ledger.number(of: account)
            let other = try auditor.ledger.number(of: destination)
            auditor.requireHolder(number, record)
            auditor.requireOpen(number, record)
            auditor.requireOpen(other, record)
            guard number != other else { throw .sameAccount(account) }
            let earliest = Weekdays.noon(
                of: auditor.controls.trustedAfterWorkingDays, after: record.recordedAt.day)
            if from < earliest { auditor.note(record, .tooEarly(from, earliest)) }
            let before = auditor.ledger.change(number) { $0.trusted.updateValue(from, forKey: other) }
            if before != nil { throw .nothingChanges("whom \(account) trusts") }
        }
    }
}

extension Rejection {
    /// Of an instant that the controls put at the earliest on a later one.
    static func tooEarly(_ found: Instant, _ earliest: Instant) -> Rejection {
        Rejection(
            "audit.control.early", source: "article6.md §10", expected: "\(earliest) or later", found: "\(found)",
            ja: "管理策の定める期日より前です", en: "The instant lies before the one that the controls say")
    }
}
