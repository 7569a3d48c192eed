package import Quantities

/// What a person can ask for in a verification.
package enum VerificationCommand: Sendable {
    case openEngagement(OpenEngagement)
    case runChecklist(RunChecklist)
    case answerItem(AnswerItem)
    case resolveFinding(ResolveFinding)
    case review(ReviewConclusion)
    case signStatement(SignStatement)
}

package struct OpenEngagement: Hashable, Sendable {
    /// The verification body; that of the actor.
    package let organisation: OrganisationID
    /// 1 to 50 persons, each once.
    package let team: [PersonID]
    /// SHA-256 of the contract, 64 lower-case hex digits.
    package let contractDigest: String
    package let covers: Period
    /// The monitoring period's days.
    package let monitored: Period

    package init(
        organisation: OrganisationID, team: [PersonID], contractDigest: String, covers: Period, monitored: Period
    ) {
        self.organisation = organisation
        self.team = team
        self.contractDigest = contractDigest
        self.covers = covers
        self.monitored = monitored
    }
}

/// Runs every automatic check on the report. The findings are made here and cannot be handed in.
package struct RunChecklist: Sendable {
    package let report: ReportUnderVerification
    /// SHA-256 of the report as delivered, 64 lower-case hex digits.
    package let reportDigest: String
    package let checklist: Checklist
    /// SHA-256 of the checklist file, 64 lower-case hex digits.
    package let checklistDigest: String

    package init(
        report: ReportUnderVerification, reportDigest: String, checklist: Checklist, checklistDigest: String
    ) {
        self.report = report
        self.reportDigest = reportDigest
        self.checklist = checklist
        self.checklistDigest = checklistDigest
    }
}

package struct AnswerItem: Hashable, Sendable {
    package let item: ChecklistItem.ID
    package let answer: Answer
    /// Needed for everything but ``Answer/conform``; at most 4,000 bytes.
    package let comment: String
    /// At most 50 links.
    package let evidence: [EvidenceLink]

    package init(item: ChecklistItem.ID, answer: Answer, comment: String = "", evidence: [EvidenceLink] = []) {
        self.item = item
        self.answer = answer
        self.comment = comment
        self.evidence = evidence
    }
}

package struct ResolveFinding: Hashable, Sendable {
    package let item: ChecklistItem.ID
    /// What was done; needed.
    package let comment: String
    package let evidence: [EvidenceLink]

    package init(item: ChecklistItem.ID, comment: String, evidence: [EvidenceLink] = []) {
        self.item = item
        self.comment = comment
        self.evidence = evidence
    }
}

package struct ReviewConclusion: Hashable, Sendable {
    package let agrees: Bool
    /// The opinion the verifier proposes.
    package let opinion: Opinion
    /// Needed to disagree.
    package let comment: String

    package init(agrees: Bool, opinion: Opinion, comment: String = "") {
        self.agrees = agrees
        self.opinion = opinion
        self.comment = comment
    }
}

package struct SignStatement: Hashable, Sendable {
    package let opinion: Opinion
    /// Needed for a qualified or adverse opinion; empty for an unqualified one.
    package let qualification: String

    package init(opinion: Opinion, qualification: String = "") {
        self.opinion = opinion
        self.qualification = qualification
    }
}
