import Quantities

/// An account was opened (口座開設).
struct OpenedAccount: AuditedEvent {
    static let kind = "registry.account.opened"
    private static let command = "account.open"

    private let account: String
    private let organisation: String

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (account, organisation, kind): (String?, String?, String?)
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "kind": kind = try reader.name().text
            case "organisation": organisation = try reader.name().text
            case "title": _ = try reader.passOver()
            default: throw NotUnderstood(expected: "an opening's keys")
            }
        }
        guard kind == "holding" else { throw NotUnderstood(expected: "a holding account") }
        self.account = try account.stated("account")
        self.organisation = try organisation.stated("organisation")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            try auditor.approvals.spend(Self.command, record) {
                $0.account == account && $0.organisation == organisation
            }
        }
        auditor.check(record) { (_: inout Auditor) throws(Rejection) in try record.require("registryAdministrator") }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            try auditor.ledger.open(account, of: organisation, record: record.index)
        }
    }
}
