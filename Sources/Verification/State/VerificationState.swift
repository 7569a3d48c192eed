package import Quantities

/// The verification of one monitoring period as it stands, from its events alone.
package struct VerificationState: Hashable, Sendable {
    package let project: ProjectID
    package let period: MonitoringPeriodID
    package private(set) var engagement: EngagementOpened?
    /// The latest run.
    package private(set) var run: ChecklistRun?
    /// The standing answers; those to a superseded report do not stand.
    package private(set) var answers: [ChecklistItem.ID: ItemAnswered] = [:]
    /// The resolutions of standing answers.
    package private(set) var resolutions: [ChecklistItem.ID: FindingResolved] = [:]
    /// Every answer ever given, in order.
    package private(set) var history: [ItemAnswered] = []
    /// The standing review; any later run, answer or resolution ends it.
    package private(set) var review: StandingReview?
    package private(set) var statement: StatementSigned?

    package init(project: ProjectID, period: MonitoringPeriodID) {
        self.project = project
        self.period = period
    }

    package mutating func evolve(_ event: VerificationEvent) {
        switch event {
        case .engagementOpened(let body): engagement = body
        case .checklistRun(let body):
            if let run, run.reportDigest != body.reportDigest || run.checklistDigest != body.checklistDigest {
                answers = [:]
                resolutions = [:]
            }
            run = body
            review = nil
        case .itemAnswered(let body):
            answers[body.item] = body
            resolutions[body.item] = nil
            history.append(body)
            review = nil
        case .findingResolved(let body):
            resolutions[body.item] = body
            review = nil
        case .reviewAgreed(let body): review = StandingReview(agrees: true, opinion: body.opinion, by: body.by)
        case .reviewDisagreed(let body): review = StandingReview(agrees: false, opinion: body.opinion, by: body.by)
        case .statementSigned(let body): statement = body
        }
    }

    package init(project: ProjectID, period: MonitoringPeriodID, replaying events: some Sequence<VerificationEvent>) {
        self.init(project: project, period: period)
        for event in events { evolve(event) }
    }
}
