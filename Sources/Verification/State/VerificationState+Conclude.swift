import Quantities

extension VerificationState {
    /// The reviewer is outside the team: no member of it, nobody who answered an item. Source: JQA, `sourced`.
    func review(
        _ command: ReviewConclusion, _ actor: Actor, _ parties: VerificationParties
    ) throws(Rejection) -> VerificationEvent {
        try Self.require(.independentReviewer, of: actor)
        try parties.requireIndependent(actor)
        guard let engagement else { throw .engagementMissing }
        guard !engagement.team.contains(actor.person), !history.contains(where: { $0.by.person == actor.person }) else {
            throw .reviewerInsideTeam(actor.person)
        }
        let run = try requireRun()
        guard unanswered.isEmpty else { throw .reviewTooEarly(unanswered.map(\.text)) }
        guard command.agrees || !command.comment.isEmpty else { throw .commentMissing("disagreement") }
        try VerificationLimits.require(command.comment, [])
        return command.agrees
            ? .reviewAgreed(
                ReviewAgreed(
                    project: project, period: period, run: run.number, opinion: command.opinion,
                    comment: command.comment, by: actor))
            : .reviewDisagreed(
                ReviewDisagreed(
                    project: project, period: period, run: run.number, opinion: command.opinion,
                    comment: command.comment, by: actor))
    }

    /// A statement needs every item answered and the outside reviewer's agreement; a positive one, that nothing is open.
    func sign(
        _ command: SignStatement, _ actor: Actor, _ parties: VerificationParties
    ) throws(Rejection) -> StatementSigned {
        try requireTeam(actor, parties)
        let blockers = blockers(of: command.opinion)
        guard blockers.isEmpty, let run, let review else { throw .statementBlocked(command.opinion, blockers) }
        guard command.qualification.isEmpty == (command.opinion == .unqualified) else {
            throw .qualificationMismatch(command.opinion)
        }
        try VerificationLimits.require(command.qualification, [])
        return StatementSigned(
            project: project, period: period, run: run.number, reportDigest: run.reportDigest,
            checklistDigest: run.checklistDigest, claim: run.claim, opinion: command.opinion,
            qualification: command.qualification, assurance: run.assurance,
            materialityPercent: run.materialityPercent, reviewer: review.by, by: actor)
    }

    func requireRun() throws(Rejection) -> ChecklistRun {
        guard let run else { throw .runMissing(period) }
        return run
    }

    /// A verifier of the engaged body and team, independent of operator and approvers.
    func requireTeam(_ actor: Actor, _ parties: VerificationParties) throws(Rejection) {
        try Self.require(.verifier, of: actor)
        try parties.requireIndependent(actor)
        guard let engagement else { throw .engagementMissing }
        guard engagement.organisation == actor.organisation, engagement.team.contains(actor.person) else {
            throw .outsideTeam(actor)
        }
    }

    static func require(_ roles: Role..., of actor: Actor) throws(Rejection) {
        guard roles.contains(actor.role) else { throw .wrongRole(actor, roles) }
    }
}
