import Quantities

@testable import Verification

/// A verification with its usual persons, for tests: performs commands and keeps the events.
struct Desk {
    static let operatorActor = actor("p-op", "org-op", .programmeOperator)
    static let system = actor("p-sys", "org-sys", .systemOperator)
    static let verifier = actor("p-ver", "org-ver", .verifier)
    static let colleague = actor("p-ver2", "org-ver", .verifier)
    /// Of the same body, outside the team.
    static let reviewer = actor("p-rev", "org-ver", .independentReviewer)
    static let approver = actor("p-app", "org-ver", .verifier)
    static let parties = VerificationParties(
        operatorPersons: [operatorActor.person, system.person],
        operatorOrganisations: [operatorActor.organisation, system.organisation], approvers: [approver.person])
    static let digest = String(repeating: "0f", count: 32)

    let checklist: Checklist
    var state = VerificationState(project: ProjectID(known: "P-001"), period: MonitoringPeriodID(known: "M-1"))
    var events: [VerificationEvent] = []

    init() throws { checklist = try Checklist.embedded() }

    static func actor(_ person: String, _ organisation: String, _ role: Role) -> Actor {
        Actor(person: PersonID(known: person), organisation: OrganisationID(known: organisation), role: role)
    }

    mutating func perform(_ command: VerificationCommand, by actor: Actor) throws(Rejection) {
        for event in try state.decide(command, by: actor, parties: Self.parties) {
            state.evolve(event)
            events.append(event)
        }
    }

    /// Why the command would be refused now, or nil when it would be accepted. Changes nothing.
    func refusal(_ command: VerificationCommand, by actor: Actor) -> Rejection? {
        do throws(Rejection) {
            _ = try state.decide(command, by: actor, parties: Self.parties)
            return nil
        } catch { return error }
    }

    mutating func engage() throws(Rejection) {
        try perform(
            Self.engagement(team: [Self.verifier.person, Self.colleague.person]), by: Self.verifier)
    }

    static func engagement(team: [PersonID], covers: Period = CleanReport.period) -> VerificationCommand {
        .openEngagement(
            OpenEngagement(
                organisation: verifier.organisation, team: team, contractDigest: digest, covers: covers,
                monitored: CleanReport.period))
    }

    mutating func run(_ report: ReportUnderVerification = CleanReport.make(), digest: String = Self.digest)
        throws(Rejection)
    {
        try perform(
            .runChecklist(
                RunChecklist(report: report, reportDigest: digest, checklist: checklist, checklistDigest: Self.digest)),
            by: Self.system)
    }

    mutating func answer(_ item: String, _ answer: Answer = .conform, _ comment: String = "") throws(Rejection) {
        try perform(
            .answerItem(AnswerItem(item: ChecklistItem.ID(known: item), answer: answer, comment: comment)),
            by: Self.verifier)
    }

    mutating func answerAll() throws(Rejection) {
        for item in state.unanswered { try answer(item.text) }
    }

    mutating func agree(_ opinion: Opinion = .unqualified) throws(Rejection) {
        try perform(.review(ReviewConclusion(agrees: true, opinion: opinion)), by: Self.reviewer)
    }

    static func sign(_ opinion: Opinion = .unqualified, _ qualification: String = "") -> VerificationCommand {
        .signStatement(SignStatement(opinion: opinion, qualification: qualification))
    }

    /// Up to the point where only the signature is missing.
    static func ready(_ report: ReportUnderVerification = CleanReport.make(), opinion: Opinion = .unqualified) throws
        -> Desk
    {
        var desk = try Desk()
        try desk.engage()
        try desk.run(report)
        try desk.answerAll()
        try desk.agree(opinion)
        return desk
    }
}
