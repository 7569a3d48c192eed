package import Quantities

package enum PendingActSubject {}
package typealias PendingActID = Identifier<PendingActSubject>

/// An act that one person has asked for and that waits for a second (承認待ちの操作).
package struct PendingAct: Codable, Hashable, Sendable {
    package enum State: String, Codable, Hashable, Sendable, CaseIterable {
        /// 承認待ち
        case waiting
        /// 承認済み
        case approved
        /// 却下
        case declined
        /// 取下げ
        case withdrawn

        package var name: Bilingual {
            switch self {
            case .waiting: Bilingual(ja: "承認待ち", en: "Waiting")
            case .approved: Bilingual(ja: "承認済み", en: "Approved")
            case .declined: Bilingual(ja: "却下", en: "Declined")
            case .withdrawn: Bilingual(ja: "取下げ", en: "Withdrawn")
            }
        }
    }

    /// `PA-` and the index of the record that asked for it.
    package let id: PendingActID
    package let command: String
    /// What was asked, as canonical JSON.
    package let content: String
    package let initiator: Actor
    /// Idempotency id under which it was asked for; what carries it out is recorded under it.
    package let requestID: String
    package let proposedAt: Instant
    /// After this instant nobody can approve it.
    package let expiresAt: Instant
    package internal(set) var state: State
    /// Who ended it; nil while it waits.
    package internal(set) var closedBy: Actor?
    /// Why it was declined.
    package internal(set) var reason: String?

    package func hasExpired(at now: Instant) -> Bool { state == .waiting && now > expiresAt }

    static func id(record: UInt64) -> PendingActID { PendingActID(known: "PA-\(record)") }
}

extension PendingAct {
    /// Whether a person may decide on it: another one, of the same organisation, who may do it themselves.
    ///
    /// 1. `approval.act.closed`. 2. `approval.act.expired`. 3. `approval.samePerson`. 4. `approval.otherOrganisation`.
    /// 5. `person.notPermitted`. Source: design, two persons for whatever changes the registry.
    func requireSecondPerson(_ actor: Actor, permitted: Set<Role>, at now: Instant) throws(Rejection) {
        try requireWaiting(at: now)
        guard actor.person != initiator.person else {
            throw Rejection(
                "approval.samePerson", expected: "another person than \(initiator.person)", found: actor.person.text,
                ja: "申請した本人は承認できません", en: "Who asked for an act cannot decide on it")
        }
        guard actor.organisation == initiator.organisation else {
            throw Rejection(
                "approval.otherOrganisation", expected: initiator.organisation.text, found: actor.organisation.text,
                ja: "同じ組織の担当者だけが承認できます", en: "Only a person of the same organisation can decide on it")
        }
        guard permitted.contains(actor.role) else {
            throw Rejection(
                "person.notPermitted", expected: permitted.map(\.rawValue).sorted().joined(separator: ", "),
                found: "\(actor)", ja: "この操作を行う権限がありません", en: "This person may not do this")
        }
    }

    func requireWaiting(at now: Instant) throws(Rejection) {
        guard state == .waiting else {
            throw Rejection(
                "approval.act.closed", expected: State.waiting.rawValue, found: state.rawValue,
                ja: "この操作はすでに終わっています", en: "This act has ended already")
        }
        guard !hasExpired(at: now) else {
            throw Rejection(
                "approval.act.expired", expected: "until \(expiresAt)", found: "\(now)", ja: "承認の期限が過ぎています。申請し直してください",
                en: "Nobody approved it in time; ask for it again")
        }
    }
}
