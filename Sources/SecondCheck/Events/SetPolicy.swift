import Quantities

/// Which commands take two persons from here on (二者承認の方針). Where the policy so far covers it, this takes two itself.
struct SetPolicy: AuditedEvent {
    static let kind = "approval.policySet"
    private static let command = "approval.policy.set"

    private let commands: [String]

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var commands: [String]?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "commands":
                commands = try reader.array { (reader: inout JSONReader) throws(NotUnderstood) in
                    try reader.name().text
                }
            case "days": _ = try reader.integer()
            default: throw NotUnderstood(expected: "a policy's keys")
            }
        }
        self.commands = try commands.stated("commands")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record) { $0.commands == commands }
        auditor.approvals.set(Set(commands))
    }
}
