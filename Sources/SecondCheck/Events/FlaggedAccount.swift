import Quantities

/// A trust or a restriction was entered on an account, or erased (信託・処分の制限の記録と抹消), by the registry administrator.
struct FlaggedAccount: AuditedEvent {
    static let kind = "registry.account.flagged"
    private static let command = "account.flag"

    private let account: String
    private let flag: AccountStanding.Flag
    private let isOn: Bool
    private let reason: String

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var account: String?
        var flag: AccountStanding.Flag?
        var isOn: Bool?
        var reason: String?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "flag": flag = try reader.word()
            case "isOn": isOn = try reader.truth()
            case "reason": reason = try reader.raw()
            default: throw NotUnderstood(expected: "a flag's keys")
            }
        }
        self.account = try account.stated("account")
        self.flag = try flag.stated("flag")
        self.isOn = try isOn.stated("isOn")
        self.reason = try reason.stated("reason")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record) {
            $0.account == account && $0.says("flag", flag.rawValue) && $0.raw("isOn") == "\(isOn)"
                && $0.raw("reason") == reason
        }
        auditor.administer(account, record) {
            isOn ? $0.flags.insert(flag).inserted : $0.flags.remove(flag) != nil
        }
    }
}
