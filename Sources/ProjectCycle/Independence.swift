package import Quantities

/// In whose interest a person acts in a project.
package enum Party: String, CaseIterable, Hashable, Sendable, Codable {
    /// 運営・管理者, its data manager, its monitoring person and the operator of the creation system it uses.
    case projectOperator
    /// 審査機関, at validation as at verification.
    case verifier
    /// 審査チーム外のレビュー担当
    case reviewer
    /// 認証委員会, at registration as at certification.
    case approver
}

/// A person with the interest in which they act.
package struct Participant: Hashable, Sendable, Codable {
    package let party: Party
    package let actor: Actor

    package init(_ party: Party, _ actor: Actor) {
        self.party = party
        self.actor = actor
    }
}

/// All rules of independence (独立性), in one place.
///
/// 1. Operator, verifier, reviewer and approver are different persons.
/// 2. They are not of the same organisation.
///
/// Source: lifecycle guard "body independent" and JQA "review outside team". Rule 2 between verifier and reviewer goes
/// further than JQA, which asks only for another team: `assumed`. Persons of one party need not be independent of each
/// other. Operator and approver are kept apart from all others for the whole project; verifier and reviewer from each other
/// within one verification, so that a reviewer of one period may verify another.
package enum Independence {
    /// The first pair that breaks a rule, in the order given; rule 1 before rule 2.
    /// - Throws: `project.independence.samePerson`, `project.independence.sameOrganisation`.
    package static func check(_ candidate: Participant, against others: [Participant]) throws(Rejection) {
        for other in others where other.party != candidate.party && other.actor.person == candidate.actor.person {
            throw .samePerson(candidate, other)
        }
        for other in others
        where other.party != candidate.party && other.actor.organisation == candidate.actor.organisation {
            throw .sameOrganisation(candidate, other)
        }
    }
}

extension ProjectState {
    /// Everyone who has acted for the operator, or is named in the plan as doing so.
    package var operatorSide: [Participant] {
        let named = [plan.dataManager, plan.monitoringPerson].map {
            Actor(person: $0, organisation: plan.operatorOrganisation, role: .programmeOperator)
        }
        let acted = [draftedBy] + memberLists.map(\.enrolledBy) + periods.flatMap(\.operatorSide)
        return (named + acted).map { Participant(.projectOperator, $0) }
    }

    /// Everyone who has validated, verified or reviewed in this project.
    package var assurers: [Participant] {
        (validation.map { [Participant(.verifier, $0.validator)] } ?? []) + periods.flatMap(\.assurers)
    }

    /// Everyone who has registered, certified or refused in this project.
    package var approvers: [Participant] {
        let decided = periods.compactMap { $0.certification?.approver ?? $0.rejection?.approver }
        return ((registration.map { [$0.approver] } ?? []) + decided).map { Participant(.approver, $0) }
    }
}

extension MonitoringPeriodState {
    var operatorSide: [Actor] { pastOperators + [closing.closedBy] + (report.map { [$0.reportedBy] } ?? []) }

    var assurers: [Participant] {
        (lastReturn.map { [Participant(.verifier, $0.verifier)] } ?? [])
            + (verification.map { [Participant(.verifier, $0.verifier), Participant(.reviewer, $0.reviewer)] } ?? [])
    }
}
