import Quantities

/// How much one transaction may move out of an account was set, or left open (口座の限度量), by the registry administrator.
struct LimitedAccount: AuditedEvent {
    static let kind = "registry.account.limited"
    private static let command = "account.limit"

    private let account: String
    private let limit: Int64?

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var account: String?
        var limit: Int64?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "limit": limit = try reader.integer()
            default: throw NotUnderstood(expected: "a limit's keys")
            }
        }
        self.account = try account.stated("account")
        self.limit = limit
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record) { $0.account == account && $0.raw("limit") == limit.map { "\($0)" } }
        auditor.administer(account, record) { standing in
            defer { standing.limit = limit }
            return standing.limit != limit
        }
    }
}
