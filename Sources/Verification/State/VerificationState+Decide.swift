package import Quantities

extension VerificationState {
    /// Decides a command. Checks come in a fixed order: signed, role, independence, facts.
    ///
    /// - Throws: ``Rejection`` `verification.…`; see ``Rejection`` in `Rejection+Verification.swift` for every code.
    package func decide(
        _ command: VerificationCommand, by actor: Actor, parties: VerificationParties
    ) throws(Rejection) -> [VerificationEvent] {
        guard statement == nil else { throw .alreadySigned(period) }
        switch command {
        case .openEngagement(let command): return [.engagementOpened(try open(command, actor, parties))]
        case .runChecklist(let command): return [.checklistRun(try run(command, actor))]
        case .answerItem(let command): return [.itemAnswered(try answer(command, actor, parties))]
        case .resolveFinding(let command): return [.findingResolved(try resolve(command, actor, parties))]
        case .review(let command): return [try review(command, actor, parties)]
        case .signStatement(let command): return [.statementSigned(try sign(command, actor, parties))]
        }
    }

    private func open(
        _ command: OpenEngagement, _ actor: Actor, _ parties: VerificationParties
    ) throws(Rejection) -> EngagementOpened {
        try Self.require(.verifier, of: actor)
        try parties.requireIndependent(actor)
        guard actor.organisation == command.organisation else {
            throw .engagementMalformed(
                expected: "organisation \(actor.organisation)", found: command.organisation.text)
        }
        guard (1...VerificationLimits.team).contains(command.team.count), Set(command.team).count == command.team.count
        else {
            throw .engagementMalformed(
                expected: "1–\(VerificationLimits.team) persons, each once", found: "\(command.team.count)")
        }
        for person in command.team { try parties.requireIndependent(person) }
        try VerificationLimits.requireDigest(command.contractDigest)
        guard command.covers.contains(command.monitored) else {
            throw .engagementMalformed(expected: "a contract over \(command.monitored)", found: "\(command.covers)")
        }
        guard history.isEmpty else { throw .engagementInUse(history.count) }
        return EngagementOpened(
            project: project, period: period, organisation: command.organisation, team: command.team,
            contractDigest: command.contractDigest, covers: command.covers, by: actor)
    }

    private func run(_ command: RunChecklist, _ actor: Actor) throws(Rejection) -> ChecklistRun {
        try Self.require(.systemOperator, .programmeOperator, .verifier, of: actor)
        try VerificationLimits.requireDigest(command.reportDigest)
        try VerificationLimits.requireDigest(command.checklistDigest)
        let checklist = command.checklist
        return ChecklistRun(
            project: project, period: period, number: (run?.number ?? 0) + 1, supersedes: run?.number,
            reportDigest: command.reportDigest, claim: command.report.calculation.claim.reported,
            checklist: checklist.key, checklistVersion: checklist.version, checklistVerified: checklist.verified,
            checklistDigest: command.checklistDigest, assurance: checklist.settings.assurance,
            materialityPercent: checklist.settings.materialityPercent,
            findings: SystemChecks.run(on: command.report, checklist),
            verifierItems: checklist.openForVerifier.map(\.id), by: actor)
    }

    private func answer(
        _ command: AnswerItem, _ actor: Actor, _ parties: VerificationParties
    ) throws(Rejection) -> ItemAnswered {
        try requireTeam(actor, parties)
        let run = try requireRun()
        guard run.verifierItems.contains(command.item) else {
            throw run.findings.contains { $0.item == command.item }
                ? .itemFilledBySystem(command.item) : .itemUnknown(command.item)
        }
        guard command.answer == .conform || !command.comment.isEmpty else {
            throw .commentMissing(command.answer.rawValue)
        }
        try VerificationLimits.require(command.comment, command.evidence)
        let revision = (history.last { $0.item == command.item }?.revision ?? 0) + 1
        return ItemAnswered(
            project: project, period: period, item: command.item, revision: revision, run: run.number,
            answer: command.answer, comment: command.comment, evidence: command.evidence, by: actor)
    }

    private func resolve(
        _ command: ResolveFinding, _ actor: Actor, _ parties: VerificationParties
    ) throws(Rejection) -> FindingResolved {
        try requireTeam(actor, parties)
        _ = try requireRun()
        guard let answer = unresolved.first(where: { $0.item == command.item }) else {
            throw .nothingToResolve(command.item, unresolved.map(\.item.text))
        }
        guard !command.comment.isEmpty else { throw .commentMissing("resolution") }
        try VerificationLimits.require(command.comment, command.evidence)
        return FindingResolved(
            project: project, period: period, item: command.item, revision: answer.revision, comment: command.comment,
            evidence: command.evidence, by: actor)
    }
}
