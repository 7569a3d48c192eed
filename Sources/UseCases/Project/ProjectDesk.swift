import SQL
import ProjectCycle
import Quantities
import Store

/// Where project commands meet the store: load the state, decide, append the events, write the new state.
enum ProjectDesk {
    static let kind = "project"

    static func subject(_ project: ProjectID) -> String { "project:\(project)" }

    static func state(of project: ProjectID, in database: Database) throws -> ProjectState? {
        try Snapshot.state(kind, project.text, in: database)
    }

    /// - Throws: ``Rejection`` `project.unknown`.
    static func known(_ project: ProjectID, in database: Database) throws -> ProjectState {
        guard let state = try state(of: project, in: database) else { throw unknown(project) }
        return state
    }

    /// What is said of a project that is not there, or not for this reader.
    static func unknown(_ project: ProjectID) -> Rejection {
        Rejection(
            "project.unknown", expected: "a planned project", found: project.text, ja: "このプロジェクトはありません",
            en: "There is no such project")
    }

    /// Takes one step and gives the project after it, with the index of its last record.
    @discardableResult
    static func take(
        _ step: some ProjectCommand, in transaction: Transaction
    ) throws -> (state: ProjectState, record: UInt64) {
        let before = try state(of: step.project, in: transaction.database)
        let events = try step.decide(by: transaction.context.actor, on: transaction.context.today, before)
        var state = before
        var record: UInt64 = 0
        for event in events {
            state = try ProjectState.evolve(state, event)
            record = try transaction.append(event.body, subject: subject(step.project))
        }
        guard let state else { preconditionFailure("a step without events") }
        try Snapshot.put(kind, step.project.text, state, record: record, in: transaction.database)
        return (state, record)
    }

    /// The project that a monitoring period belongs to.
    static func project(
        of period: MonitoringPeriodID, in database: Database
    ) throws -> (state: ProjectState, period: MonitoringPeriodState) {
        for id in try Snapshot.ids(kind, in: database) {
            guard let state: ProjectState = try Snapshot.state(kind, id, in: database), let found = state.period(period)
            else { continue }
            return (state, found)
        }
        throw Rejection(
            "project.period.unknown", expected: "a closed monitoring period", found: period.text,
            ja: "このモニタリング期間はありません", en: "There is no such monitoring period")
    }
}
