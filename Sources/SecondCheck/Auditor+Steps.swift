import Quantities

/// What several kinds of records have in common.
extension Auditor {
    /// Does a part of an event; what is wrong with it is a finding, and the parts after it are still looked at.
    mutating func check(_ record: RecordFacts, _ work: (inout Auditor) throws(Rejection) -> Void) {
        do throws(Rejection) {
            try work(&self)
        } catch {
            note(record, error)
        }
    }

    mutating func note(_ record: RecordFacts, _ problem: Rejection) { note(record.index, problem) }

    /// Carves out what moved. That the record counts or divides it otherwise is a finding, and does not stop it.
    mutating func carve(
        _ movement: StatedMovement, stated quantity: Int64, heldBy account: Int32, _ record: RecordFacts
    ) throws(Rejection) -> Carving {
        let carving = try Carving(movement.moved, heldBy: account, in: ledger)
        for difference in carving.differences(from: movement) { note(record, difference) }
        if carving.quantity != quantity {
            note(record, .quantityDiffers(stated: quantity, counted: carving.quantity))
        }
        return carving
    }

    /// Only a representative of the account's organisation disposes of what is on it.
    mutating func requireHolder(_ account: Int32, _ record: RecordFacts) {
        let organisation = ledger.account(account).organisation
        guard record.actor.role != "accountRepresentative" || record.actor.organisation != organisation else { return }
        note(record, .otherActor("accountRepresentative of \(organisation)", record.actor))
    }

    mutating func addLine(_ account: Int32, _ record: RecordFacts) {
        let account = ledger.account(account)
        lines.append(
            AuditedLine(account: account.id, record: record.index, held: account.held, retired: account.retired))
    }
}

extension RecordFacts {
    /// - Throws: `audit.actor.other`.
    func require(_ role: String) throws(Rejection) {
        guard actor.role != role else { return }
        throw .otherActor(role, actor)
    }
}

extension Rejection {
    static func otherActor(_ expected: String, _ actor: RecordedActor) -> Rejection {
        Rejection(
            "audit.actor.other", expected: expected, found: "\(actor.person) (\(actor.role), \(actor.organisation))",
            ja: "この操作を行う立場にない担当者の記録です", en: "The record is by somebody who may not do this")
    }
}
