import Quantities

/// A person may act for an account, or may do something else for it now (口座代表者の指名), by the registry administrator. From the
/// first on, only those named may act.
struct AppointedRepresentative: AuditedEvent {
    static let kind = "registry.representative.appointed"
    private static let command = "account.representative.appoint"

    private let account: String
    private let person: String
    private let power: AccountStanding.Power

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var account: String?
        var person: String?
        var power: AccountStanding.Power?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "person": person = try reader.name().text
            case "power": power = try reader.word()
            default: throw NotUnderstood(expected: "an appointment's keys")
            }
        }
        self.account = try account.stated("account")
        self.person = try person.stated("person")
        self.power = try power.stated("power")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record) {
            $0.account == account && $0.says("person", person) && $0.says("power", power.rawValue)
        }
        auditor.administer(account, record) { $0.representatives.updateValue(power, forKey: person) != power }
    }
}
