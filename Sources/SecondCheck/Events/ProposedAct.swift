import Quantities

/// One person asked for an act that waits for a second (申請).
struct ProposedAct: AuditedEvent {
    static let kind = "act.proposed"

    private let command: String
    private let asked: AskedAct
    private let expiresAt: Instant

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (command, content, expiresAt): (String?, String?, Instant?)
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "command": command = try reader.name().text
            case "content": content = try reader.text()
            case "expiresAt": expiresAt = Instant(try reader.name().bytes)
            default: throw NotUnderstood(expected: "a proposal's keys")
            }
        }
        self.command = try command.stated("command")
        asked = try AskedAct(content: content.stated("content"))
        self.expiresAt = try expiresAt.stated("expiresAt")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.approvals.propose(command, asked, until: expiresAt, record)
    }
}
