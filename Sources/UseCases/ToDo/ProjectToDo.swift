import ProjectCycle
import Quantities
import SQL
import Store
import Verification

/// What one project waits for, of whomever.
struct ProjectToDo {
    let project: ProjectState
    let today: Day
    let database: Database

    init(_ project: ProjectState, _ today: Day, _ database: Database) {
        self.project = project
        self.today = today
        self.database = database
    }

    var items: [ToDoItem] {
        get throws {
            switch project.phase {
            case .planDrafted: [item(.validateProject, since: project.lastDay)]
            case .validated: [item(.registerProject, since: project.validation?.day)]
            case .registered: try monitoring + project.periods.flatMap { try items(of: $0) }
            case .withdrawn: []
            }
        }
    }

    /// What comes before a monitoring period can be closed.
    private var monitoring: [ToDoItem] {
        get throws {
            guard project.memberCount > 0 else {
                return [item(.enrolMembers, since: project.registration?.day)]
            }
            guard try Deliveries.exist(of: project.project, in: database) else {
                return [item(.importReadings, since: project.memberLists.last?.day)]
            }
            guard let crediting = project.creditingPeriod else { return [] }
            let covered = project.periods.filter(\.occupiesItsDays).map(\.period.end).max() ?? crediting.start
            // A whole fiscal year that is over, or the rest of the crediting period, is enough for a period.
            let end = min(FiscalYear(containing: covered).period.end, crediting.end)
            guard covered < crediting.end, end <= today else { return [] }
            return [item(.closePeriod, since: end, due: Self.endOfCrediting(crediting))]
        }
    }

    /// Nothing is credited that no monitoring period covers. Whether and until when a last period may still be closed
    /// after the crediting period is `assumed`: its own last day is shown.
    private static func endOfCrediting(_ crediting: Period) -> Deadline {
        Deadline(day: crediting.lastDay, source: "AG24", isVerified: false)
    }

    private func items(of period: MonitoringPeriodState) throws -> [ToDoItem] {
        switch period.stage {
        case .closed: [item(.produceReport, period, since: period.closing.day)]
        case .returned: [item(.closeAgain, period, since: period.lastReturn?.day)]
        case .reported: try verification(of: period)
        case .verified: [item(.certify, period, since: period.verification?.day)]
        case .certified: [item(.issue, period, since: period.certification?.day)]
        case .rejected, .issued: []
        }
    }

    private func verification(of period: MonitoringPeriodState) throws -> [ToDoItem] {
        let state = try VerificationDesk.current(period, of: project.project, in: database).state
        let since = period.report?.day
        guard state.engagement != nil else { return [item(.openVerification, period, since: since)] }
        guard let run = state.run, run.reportDigest == period.report?.documentDigest else {
            return [item(.runChecklist, period, since: since)]
        }
        var items: [ToDoItem] = []
        let corrections = state.failing.count + state.unresolved.count
        if corrections > 0 { items.append(item(.correctFindings, period, count: corrections, since: since)) }
        if !state.unresolved.isEmpty {
            items.append(item(.resolveFindings, period, count: state.unresolved.count, since: since))
        }
        if !state.unanswered.isEmpty {
            return items + [item(.answerItems, period, count: state.unanswered.count, since: since)]
        }
        guard let review = state.review else { return items + [item(.reviewVerification, period, since: since)] }
        if review.agrees { items.append(item(.signStatement, period, since: since)) }
        return items
    }

    private func item(
        _ kind: ToDoItem.Kind, _ period: MonitoringPeriodState? = nil, count: Int? = nil, since: Day?,
        due: Deadline? = nil
    ) -> ToDoItem {
        ToDoItem(
            kind: kind,
            subject: period.map { .monitoringPeriod($0.id, of: project.project) } ?? .project(project.project),
            title: project.plan.title, count: count, since: since, due: due)
    }
}
