package import ProjectCycle
package import Quantities
import SQL
import Store
import Verification

/// The monitoring periods that are or were before verifier and committee, and the plans to be validated (検証対象一覧).
///
/// Page by page of projects, in the order of their ids.
package struct ListVerifications: Query {
    package static let name = "verification.list"
    package static let readers = Readers.assurance
    /// Projects to a page.
    package static let most = 50

    /// Only projects after this one.
    package let after: ProjectID?

    package init(after: ProjectID? = nil) { self.after = after }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> VerificationList {
        try folder.store.read { database in
            let page = try Snapshot.page(
                ProjectDesk.kind, after: after?.text ?? "", atMost: Self.most + 1, in: database)
            var plans: [ProjectState] = []
            var rows: [VerificationList.Row] = []
            for id in page.prefix(Self.most) {
                guard let project = try ProjectDesk.state(of: ProjectID(id), in: database),
                    reader.seesInside(of: project)
                else { continue }
                if project.phase == .planDrafted { plans.append(project) }
                rows += try project.periods.compactMap { try row($0, of: project, reader, database) }
            }
            return VerificationList(
                plans: plans, rows: rows,
                next: page.count > Self.most ? try ProjectID(page[Self.most - 1]) : nil)
        }
    }

    private func row(
        _ period: MonitoringPeriodState, of project: ProjectState, _ reader: Reader, _ database: Database
    ) throws -> VerificationList.Row? {
        guard let report = period.report else { return nil }
        // What is signed is known from the project; only what is under way is replayed.
        let state =
            period.stage == .reported
            ? try VerificationDesk.current(period, of: project.project, in: database).state : nil
        let body =
            state?.engagement?.organisation
            ?? (state == nil ? (period.verification?.verifier ?? period.lastReturn?.verifier)?.organisation : nil)
        guard reader.seesInside(of: project, body: body) else { return nil }
        return VerificationList.Row(
            project: project.project, title: project.plan.title, monitoringPeriod: period.id, period: period.period,
            stage: period.stage, claim: report.total,
            body: try body.map { try Organisations.name(of: $0, in: database) },
            step: state.map { VerificationStage(of: $0) } ?? .signed, unanswered: state?.unanswered.count ?? 0,
            unresolved: state?.unresolved.count ?? 0, failing: state?.failing.count ?? 0)
    }
}

package struct VerificationList: Sendable {
    package struct Row: Hashable, Sendable {
        package let project: ProjectID
        package let title: Bilingual
        package let monitoringPeriod: MonitoringPeriodID
        package let period: Period
        package let stage: MonitoringStage
        package let claim: Tonnes
        /// Public name of the verification body.
        package let body: String?
        package let step: VerificationStage
        package let unanswered: Int
        package let unresolved: Int
        package let failing: Int
    }

    /// Projects whose plan waits for validation.
    package let plans: [ProjectState]
    package let rows: [Row]
    /// The project after which the next page begins.
    package let next: ProjectID?
}

/// What a verification waits for.
package enum VerificationStage: String, CaseIterable, Hashable, Sendable {
    /// A body that takes it on.
    case engagement
    /// The system's items.
    case run
    /// The verifier's answers and the resolution of requests.
    case answers
    /// The reviewer outside the team.
    case review
    /// The verifier's signature.
    case statement
    case signed

    init(of state: VerificationState) {
        self =
            if state.statement != nil { .signed } else if state.engagement == nil {
                .engagement
            } else if state.run == nil { .run } else if !state.unanswered.isEmpty || !state.unresolved.isEmpty {
                .answers
            } else if state.review?.agrees != true { .review } else { .statement }
    }
}
