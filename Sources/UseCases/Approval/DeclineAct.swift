package import Quantities
package import Store

/// The second person declines, with a reason (却下).
package struct DeclineAct: Command {
    package static let name = "act.decline"
    package static let permitted = ApproveAct.permitted

    package let act: PendingActID
    package let reason: String

    package init(_ act: PendingActID, reason: String) {
        self.act = act
        self.reason = reason
    }

    package func perform(in transaction: Transaction) throws -> PendingActID {
        guard !reason.isEmpty, reason.count <= 500 else {
            throw Rejection(
                "approval.reason.missing", expected: "1–500 characters", found: "\(reason.count)", ja: "理由を記入してください",
                en: "Give a reason")
        }
        var pending = try PendingActTable.known(act, in: transaction.database)
        try pending.requireSecondPerson(
            transaction.context.actor, permitted: ApprovableCommands.named(pending.command)?.permitted ?? [],
            at: transaction.context.recordedAt)
        let record = try transaction.append(
            ActDeclined(act: act, reason: reason), subject: PendingActTable.subject(act))
        pending.state = .declined
        pending.closedBy = transaction.context.actor
        pending.reason = reason
        try PendingActTable.put(pending, in: transaction.database)
        try NoticedAccounts.file(pending, record: record, in: transaction.database)
        return act
    }
}
