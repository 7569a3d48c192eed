package import Quantities
package import Store

/// The first of two persons asks for an act (申請). What would be refused now is refused now.
package struct ProposeAct<Act: ApprovableCommand>: Command {
    package static var name: String { "\(Act.name).propose" }
    package static var permitted: Set<Role> { Act.permitted }

    package let act: Act

    package init(_ act: Act) { self.act = act }

    package func perform(in transaction: Transaction) throws -> PendingActAnswer {
        try act.rehearse(in: transaction)
        let policy = try ApprovalPolicy.current(in: transaction.database)
        let expiresAt = transaction.context.recordedAt.advanced(bySeconds: Int64(policy.days) * 86_400)
        let content = try CanonicalJSON.text(act)
        let record = try transaction.append(
            ActProposed(command: Act.name, content: content, expiresAt: expiresAt)
        ) { PendingActTable.subject(PendingAct.id(record: $0)) }
        let pending = PendingAct(
            id: PendingAct.id(record: record), command: Act.name, content: content,
            initiator: transaction.context.actor, requestID: transaction.context.id,
            proposedAt: transaction.context.recordedAt, expiresAt: expiresAt,
            state: .waiting)
        try PendingActTable.put(pending, in: transaction.database)
        try NoticedAccounts.file(pending, record: record, in: transaction.database)
        return PendingActAnswer(act: pending.id, command: Act.name, record: record, expiresAt: expiresAt)
    }
}

package struct PendingActAnswer: Codable, Hashable, Sendable {
    package let act: PendingActID
    package let command: String
    package let record: UInt64
    package let expiresAt: Instant
}
