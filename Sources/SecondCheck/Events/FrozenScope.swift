import Quantities

/// Units, an account, an organisation or the whole registry stand still (凍結), by the registry administrator: an account that is
/// open, units that were issued.
struct FrozenScope: AuditedEvent {
    static let kind = "registry.frozen"
    private static let command = "registry.freeze"

    private let reason: String
    private let scope: StatedScope

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var reason: String?
        var scope: StatedScope?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "reason": reason = try reader.raw()
            case "scope": scope = try StatedScope(&reader)
            default: throw NotUnderstood(expected: "a freeze's keys")
            }
        }
        self.reason = try reason.stated("reason")
        self.scope = try scope.stated("scope")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record) { $0.raw("scope") == scope.json && $0.raw("reason") == reason }
        auditor.check(record) { (_: inout Auditor) throws(Rejection) in try record.require("registryAdministrator") }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in try requireThere(record, &auditor) }
        if !auditor.freezes.freeze(scope, record: record.index) { auditor.note(record, .nothingChanges(scope.text)) }
    }

    private func requireThere(_ record: RecordFacts, _ auditor: inout Auditor) throws(Rejection) {
        switch scope {
        case .registry, .organisation: break
        case .account(let account): auditor.requireOpen(try auditor.ledger.number(of: account), record)
        case .units(let series, let range):
            guard range.upperBound >= auditor.ledger.free(in: series) else { return }
            throw .unitsNotIssued(series.serial(range.upperBound))
        }
    }
}
