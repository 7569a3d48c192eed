package import Quantities
package import Store

/// Who asked for an act takes it back (取下げ).
package struct WithdrawAct: Command {
    package static let name = "act.withdraw"
    package static let permitted = ApproveAct.permitted

    package let act: PendingActID

    package init(_ act: PendingActID) { self.act = act }

    package func perform(in transaction: Transaction) throws -> PendingActID {
        var pending = try PendingActTable.known(act, in: transaction.database)
        try pending.requireWaiting(at: transaction.context.recordedAt)
        guard transaction.context.actor.person == pending.initiator.person else {
            throw Rejection(
                "approval.notInitiator", expected: pending.initiator.person.text,
                found: transaction.context.actor.person.text, ja: "申請した本人だけが取り下げられます",
                en: "Only who asked for an act can take it back")
        }
        let record = try transaction.append(ActWithdrawn(act: act), subject: PendingActTable.subject(act))
        pending.state = .withdrawn
        pending.closedBy = transaction.context.actor
        try PendingActTable.put(pending, in: transaction.database)
        try NoticedAccounts.file(pending, record: record, in: transaction.database)
        return act
    }
}
