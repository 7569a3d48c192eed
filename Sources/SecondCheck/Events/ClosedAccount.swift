import Quantities

/// An account was closed for good (口座閉鎖), by the registry administrator: it holds nothing, set aside or not.
struct ClosedAccount: AuditedEvent {
    static let kind = "registry.account.closed"
    private static let command = "account.close"

    private let account: String
    private let reason: String

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var account: String?
        var reason: String?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "reason": reason = try reader.raw()
            default: throw NotUnderstood(expected: "a closing's keys")
            }
        }
        self.account = try account.stated("account")
        self.reason = try reason.stated("reason")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record) { $0.account == account && $0.raw("reason") == reason }
        if let number = try? auditor.ledger.number(of: account), auditor.ledger.account(number).held != 0 {
            auditor.note(record, .closedAccountHolds(auditor.ledger.account(number)))
        }
        if let number = try? auditor.ledger.number(of: account),
            let coming = auditor.ledger.holds.filter({ $0.value.to == number && $0.value.from != number }).keys.min()
        {
            auditor.note(record, unitsComing(coming))
        }
        auditor.administer(account, record) {
            $0.isClosed = true
            return true
        }
    }

    private func unitsComing(_ hold: Int64) -> Rejection {
        Rejection(
            "audit.account.unitsComing", expected: "nothing on its way to \(account)", found: "H-\(hold)",
            ja: "移転中または留保中のクレジットの移転先の口座が閉鎖されています",
            en: "An account was closed that units were on their way to")
    }
}
