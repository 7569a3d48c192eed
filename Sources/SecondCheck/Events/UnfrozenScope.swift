import Quantities

/// Something that was frozen in one moves again (凍結の解除), by the registry administrator.
struct UnfrozenScope: AuditedEvent {
    static let kind = "registry.unfrozen"
    private static let command = "registry.unfreeze"

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
            default: throw NotUnderstood(expected: "a release's keys")
            }
        }
        self.reason = try reason.stated("reason")
        self.scope = try scope.stated("scope")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record) { $0.raw("scope") == scope.json && $0.raw("reason") == reason }
        auditor.check(record) { (_: inout Auditor) throws(Rejection) in try record.require("registryAdministrator") }
        if !auditor.freezes.unfreeze(scope) { auditor.note(record, .nothingChanges(scope.text)) }
    }
}
