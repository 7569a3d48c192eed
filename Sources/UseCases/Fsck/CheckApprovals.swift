import Quantities
import SQL
import Store

/// Every pending act and the policy, derived again from their records, against the tables; and that what was approved was
/// approved by a second person.
struct CheckApprovals: FolderCheckPart {
    let name = Bilingual(ja: "二者承認", en: "Approvals by two persons")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        try checkPolicy(database, &check)
        var expected: [String: PendingAct] = [:]
        for record in try RecordLog.records(ofKindsLike: "act.", in: database) {
            do {
                guard let act = try PendingActTable.act(after: record, before: { expected[$0.text] }) else { continue }
                expected[act.id.text] = act
            } catch {
                check.report(error, "record \(record.index)")
            }
        }
        for row in try database.rows("SELECT id, state, body FROM pending_acts") {
            check.count("acts")
            let (id, state, body): (String, String, String) = try (row["id"], row["state"], row["body"])
            let act = expected.removeValue(forKey: id)
            guard try act.map(CanonicalJSON.text) != body || act?.state.rawValue != state else {
                checkPersons(act, &check)
                continue
            }
            check.report(
                "fsck.act.altered", "act \(id)", ja: "申請の状態が記録と一致しません",
                en: "The act's state does not follow from its records")
        }
        for id in expected.keys.sorted() {
            check.report("fsck.act.missing", "act \(id)", ja: "記録にある申請がありません", en: "An act on record is missing")
        }
    }

    private func checkPersons(_ act: PendingAct?, _ check: inout FolderCheck) {
        guard let act, act.state == .approved, act.closedBy?.person == act.initiator.person else { return }
        check.report(
            "fsck.act.onePerson", "act \(act.id)", ja: "申請した本人が承認しています", en: "Who asked for the act approved it")
    }

    private func checkPolicy(_ database: Database, _ check: inout FolderCheck) throws {
        let body = try RecordLog.records(ofKind: ApprovalPolicySet.kind, in: database).last?.body(
            as: ApprovalPolicySet.self)
        let expected = try body.map { try ApprovalPolicy(commands: Set($0.commands), days: $0.days) }
        guard try ApprovalPolicy.current(in: database) != expected ?? .onePerson else { return }
        check.report(
            "fsck.policy.altered", "policy approval", ja: "二者承認の方針が記録と一致しません",
            en: "The approval policy is not the one on record")
    }
}
