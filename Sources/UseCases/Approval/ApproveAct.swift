package import Quantities
package import Store

/// The second person approves, and the act is carried out in the same transaction, in the name of who asked (承認).
package struct ApproveAct: Command {
    package static let name = "act.approve"
    package static let permitted = ApprovableCommands.all.reduce(into: Set<Role>()) { $0.formUnion($1.permitted) }

    package let act: PendingActID

    package init(_ act: PendingActID) { self.act = act }

    package func perform(in transaction: Transaction) throws -> ApprovalAnswer {
        let pending = try PendingActTable.known(act, in: transaction.database)
        guard let kind = ApprovableCommands.named(pending.command) else {
            throw Rejection(
                "approval.command.unknown", expected: "a command of this program", found: pending.command,
                ja: "このプログラムでは実行できない操作です", en: "This program does not know the command")
        }
        try pending.requireSecondPerson(
            transaction.context.actor, permitted: kind.permitted, at: transaction.context.recordedAt)
        let record = try transaction.append(ActApproved(act: act), subject: PendingActTable.subject(act))
        var approved = pending
        approved.state = .approved
        approved.closedBy = transaction.context.actor
        try PendingActTable.put(approved, in: transaction.database)
        try NoticedAccounts.file(approved, record: record, in: transaction.database)
        return ApprovalAnswer(
            act: act, command: pending.command, record: record, answer: try carryOut(kind, pending, in: transaction))
    }

    /// A representative who may ask, or only look, may not approve.
    private func requirePower(for command: some ApprovableCommand, in transaction: Transaction) throws {
        guard let id = try command.disposal(in: transaction),
            let account = try RegistryDesk.account(id, in: transaction.database)
        else { return }
        guard account.power(of: transaction.context.actor)?.mayApprove == true else {
            throw Rejection(
                "approval.power", expected: "a representative of \(id) who may approve",
                found: transaction.context.actor.person.text, ja: "この口座の承認権限がありません",
                en: "This person may not approve for the account")
        }
    }

    /// Who asked must still be allowed to do it.
    private func carryOut<C: ApprovableCommand>(
        _ kind: C.Type, _ pending: PendingAct, in transaction: Transaction
    ) throws -> String {
        let command = try CanonicalJSON.value(C.self, from: pending.content)
        try requirePower(for: command, in: transaction)
        let initiator = Request(
            person: pending.initiator.person, role: pending.initiator.role,
            organisation: pending.initiator.organisation)
        let actor = try Permission.actor(for: initiator, C.self, in: transaction.database)
        guard actor == pending.initiator else {
            throw Rejection(
                "approval.initiator.changed", expected: "\(pending.initiator)", found: "\(actor)",
                ja: "申請した担当者の所属または役割が変わっています", en: "Who asked for it has another organisation or role now")
        }
        return try transaction.acting(as: actor, under: pending.requestID) {
            try CanonicalJSON.text(command.perform(in: $0))
        }
    }
}

package struct ApprovalAnswer: Codable, Hashable, Sendable {
    package let act: PendingActID
    package let command: String
    /// The record of the approval; those of the act follow it.
    package let record: UInt64
    /// What the command answered, as canonical JSON.
    package let answer: String

    /// What the command answered. Precondition: it was a command of this kind.
    package func answer<C: Command>(of command: C.Type) throws -> C.Answer {
        precondition(self.command == C.name, "the answer of \(self.command)")
        return try CanonicalJSON.value(C.Answer.self, from: answer)
    }

    /// The certificate that the act made, when it was a retirement.
    package var certificate: String? {
        guard command == RetireWithCertificate.name else { return nil }
        return try? CanonicalJSON.value(RetirementAnswer.self, from: answer).certificate
    }
}
