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
        _ movement: StatedMovement, stated quantity: Int64, as status: UnitStatus = .held, of account: Int32,
        _ record: RecordFacts
    ) throws(Rejection) -> Carving {
        let carving = try Carving(movement.moved, as: status, of: account, in: ledger)
        for difference in carving.differences(from: movement) { note(record, difference) }
        if carving.quantity != quantity {
            note(record, .quantityDiffers(stated: quantity, counted: carving.quantity))
        }
        return carving
    }

    /// Spends the approval of an act. Of one that disposes of an account, only its representative who may approve has let it
    /// through.
    mutating func spend(
        _ command: String, _ record: RecordFacts, disposing account: String? = nil, where isSame: (AskedAct) -> Bool
    ) {
        check(record) { (auditor: inout Auditor) throws(Rejection) in
            let approver = try auditor.approvals.spend(command, record, where: isSame)
            guard let approver, let account, let number = try? auditor.ledger.number(of: account) else { return }
            guard auditor.ledger.standing(number).power(of: approver.person)?.mayApprove != true else { return }
            throw Rejection(
                "audit.approval.power", expected: "a representative of \(account) who may approve",
                found: approver.person, ja: "この口座の承認権限のない担当者が承認しています",
                en: "Who approved it may not approve for the account")
        }
    }

    /// An act of the registry administrator on an open account.
    /// - Parameter change: false when it changes nothing.
    mutating func administer(
        _ account: String, _ record: RecordFacts, _ change: (inout AccountStanding) -> Bool
    ) {
        check(record) { (_: inout Auditor) throws(Rejection) in try record.require("registryAdministrator") }
        check(record) { (auditor: inout Auditor) throws(Rejection) in
            let number = try auditor.ledger.number(of: account)
            auditor.requireOpen(number, record)
            if !auditor.ledger.change(number, change) { auditor.note(record, .nothingChanges(account)) }
        }
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
    static func nothingChanges(_ what: String) -> Rejection {
        Rejection(
            "audit.change.none", expected: "a change of \(what)", found: "what is so already", ja: "何も変更しない記録です",
            en: "The record changes nothing")
    }

    static func otherActor(_ expected: String, _ actor: RecordedActor) -> Rejection {
        Rejection(
            "audit.actor.other", expected: expected, found: "\(actor.person) (\(actor.role), \(actor.organisation))",
            ja: "この操作を行う立場にない担当者の記録です", en: "The record is by somebody who may not do this")
    }
}
