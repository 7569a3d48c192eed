import SQL
import ProjectCycle
import Quantities
import Store
import Verification

/// Where verification commands meet the store. A verification is replayed from its records.
///
/// A report that was returned and filed again is verified in a new round, with answers of its own.
enum VerificationDesk {
    static func subject(_ period: MonitoringPeriodID, round: Int) -> String { "verification:\(period).\(round)" }

    /// The verification that is under way, or was last concluded.
    static func current(
        _ period: MonitoringPeriodState, of project: ProjectID, in database: Database
    ) throws -> (state: VerificationState, round: Int) {
        var round = 1
        while true {
            let state = try replay(period.id, of: project, round: round, in: database)
            guard let statement = state.statement, let report = period.report,
                statement.reportDigest != report.documentDigest
            else { return (state, round) }
            round += 1
        }
    }

    static func replay(
        _ period: MonitoringPeriodID, of project: ProjectID, round: Int, in database: Database
    ) throws -> VerificationState {
        let events = try RecordLog.records(about: subject(period, round: round), in: database)
            .compactMap { try $0.event(VerificationEvent.self) }
        return VerificationState(project: project, period: period, replaying: events)
    }

    /// Takes one step and gives the state after it with the index of its last record.
    @discardableResult
    static func take(
        _ command: VerificationCommand, on period: MonitoringPeriodID, in transaction: Transaction
    ) throws -> VerificationStep {
        let (project, periodState) = try ProjectDesk.project(of: period, in: transaction.database)
        var (state, round) = try current(periodState, of: project.project, in: transaction.database)
        if let report = periodState.report, transaction.context.today < report.day {
            throw Rejection(
                "verification.day.beforeReport", expected: "\(report.day) or later",
                found: "\(transaction.context.today)",
                ja: "報告書の日付より前の日付では検証できません", en: "Nothing is verified before the report it is about")
        }
        let parties = try parties(of: project, in: transaction.database)
        let events = try state.decide(command, by: transaction.context.actor, parties: parties)
        var record: UInt64 = 0
        for event in events {
            state.evolve(event)
            record = try transaction.append(event.body, subject: subject(period, round: round))
        }
        return VerificationStep(state: state, round: round, record: record, project: project)
    }

    /// Whom verifier and reviewer must be independent of.
    ///
    /// Who took in readings or decided about flags acted for the operator too.
    static func parties(of project: ProjectState, in database: Database) throws -> VerificationParties {
        let delivered = try RecordLog.records(about: "delivery:\(project.project)", in: database)
        let decided = try RecordLog.records(about: ProjectDesk.subject(project.project), in: database)
            .filter { $0.header.kind == FlagDisposed.kind }
        let side = project.operatorSide.map(\.actor) + (delivered + decided).map(\.header.actor)
        return VerificationParties(
            operatorPersons: Set(side.map(\.person)),
            operatorOrganisations: Set(side.map(\.organisation) + [project.plan.operatorOrganisation]),
            approvers: Set(project.approvers.map(\.actor.person)))
    }
}

struct VerificationStep {
    let state: VerificationState
    let round: Int
    let record: UInt64
    let project: ProjectState
}
