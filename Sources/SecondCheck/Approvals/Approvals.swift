import Quantities

/// Which acts take two persons, which wait for the second, and which the second has let through (二者承認).
///
/// Memory: one entry for each act that waits, or was let through and not carried out yet.
struct Approvals: Sendable {
    private struct Waiting {
        let command: String
        let asked: AskedAct
        let initiator: RecordedActor
        let request: String
        let expiresAt: Instant
    }

    private struct Granted {
        let act: Waiting
        let approver: RecordedActor
    }

    /// Commands that take two persons, by name: `units.transfer`.
    private(set) var policy: Set<String> = []
    private var waiting: [UInt64: Waiting] = [:]
    /// Let through, by the request under which they are carried out.
    private var granted: [String: Granted] = [:]

    mutating func set(_ commands: Set<String>) { policy = commands }

    mutating func propose(_ command: String, _ asked: AskedAct, until expiresAt: Instant, _ record: RecordFacts) {
        waiting[record.index] = Waiting(
            command: command, asked: asked, initiator: record.actor, request: record.request, expiresAt: expiresAt)
    }

    /// - Throws: `audit.act.notWaiting`, `audit.act.late`, `audit.approval.samePerson`,
    ///   `audit.approval.otherOrganisation`; then nothing is let through.
    mutating func approve(_ act: UInt64, _ record: RecordFacts) throws(Rejection) {
        guard let asked = waiting.removeValue(forKey: act) else { throw Self.notWaiting(act) }
        guard record.recordedAt <= asked.expiresAt else {
            throw Rejection(
                "audit.act.late", expected: "until \(asked.expiresAt)", found: "\(record.recordedAt)",
                ja: "期限を過ぎてから承認されています", en: "The act was approved after its time")
        }
        guard record.actor.person != asked.initiator.person else {
            throw Rejection(
                "audit.approval.samePerson", expected: "another person than \(asked.initiator.person)",
                found: record.actor.person, ja: "申請した本人が承認しています", en: "Who asked for the act approved it")
        }
        guard record.actor.organisation == asked.initiator.organisation else {
            throw Rejection(
                "audit.approval.otherOrganisation", expected: asked.initiator.organisation,
                found: record.actor.organisation, ja: "別の組織の担当者が承認しています",
                en: "A person of another organisation approved it")
        }
        granted[asked.request] = Granted(act: asked, approver: record.actor)
    }

    /// Declined or withdrawn.
    /// - Throws: `audit.act.notWaiting`.
    mutating func end(_ act: UInt64) throws(Rejection) {
        guard waiting.removeValue(forKey: act) != nil else { throw Self.notWaiting(act) }
    }

    /// Spends the approval of an act that is carried out now.
    /// - Returns: who approved it; nil where one person was enough.
    /// - Throws: `audit.approval.missing` when the policy wants two persons for it and only one is on record;
    ///   `audit.approval.otherAct` when something else was approved.
    mutating func spend(
        _ command: String, _ record: RecordFacts, where isSame: (AskedAct) -> Bool
    ) throws(Rejection) -> RecordedActor? {
        let grant = granted.removeValue(forKey: record.request)
        guard let grant, grant.act.command == command, grant.act.initiator == record.actor else {
            guard policy.contains(command) else { return nil }
            throw Rejection(
                "audit.approval.missing", expected: "two persons for \(command)", found: record.actor.person,
                ja: "二者承認が必要な操作に承認の記録がありません", en: "The act takes two persons, and no second one is on record")
        }
        guard isSame(grant.act.asked) else {
            throw Rejection(
                "audit.approval.otherAct", expected: "what was approved for \(record.request)", found: command,
                ja: "承認された内容と異なる操作です", en: "What was done is not what was approved")
        }
        return grant.approver
    }

    private static func notWaiting(_ act: UInt64) -> Rejection {
        Rejection(
            "audit.act.notWaiting", expected: "an act that waits", found: "record \(act)", ja: "承認待ちでない申請です",
            en: "The act does not wait for a second person")
    }
}
