import Quantities

/// A person may no longer act for an account (口座代表者の解任), by the registry administrator. Never the last one: everybody of the
/// organisation would act again.
struct RemovedRepresentative: AuditedEvent {
    static let kind = "registry.representative.removed"
    private static let command = "account.representative.remove"

    private let account: String
    private let person: String

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var account: String?
        var person: String?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "person": person = try reader.name().text
            default: throw NotUnderstood(expected: "a removal's keys")
            }
        }
        self.account = try account.stated("account")
        self.person = try person.stated("person")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record) { $0.account == account && $0.says("person", person) }
        var isLast = false
        auditor.administer(account, record) {
            isLast = $0.representatives.count == 1 && $0.representatives[person] != nil
            return $0.representatives.removeValue(forKey: person) != nil
        }
        guard isLast else { return }
        auditor.note(
            record,
            Rejection(
                "audit.representative.last", expected: "another representative of \(account)", found: person,
                ja: "最後の口座代表者が解任されています", en: "The last representative was removed"))
    }
}
