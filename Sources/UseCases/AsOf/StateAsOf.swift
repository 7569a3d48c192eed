import ProjectCycle
import Quantities
import Registry
import SQL
import Store

/// The registry and the projects as they were: folded from the records up to a point, by the domain's own `evolve`.
/// Today's tables are not looked at.
struct StateAsOf {
    private let database: Database
    /// The records that there were.
    let size: UInt64

    init(_ point: AsOf, in database: Database) throws {
        self.database = database
        size = try point.size(in: database)
    }

    func registry() throws -> RegistryState {
        var state = RegistryState()
        try forEachRegistryEvent { _, event in try state.evolve(event) }
        return state
    }

    /// Walks what happened in the registry, in order.
    func forEachRegistryEvent(_ body: (LogRecord, RegistryEvent) throws -> Void) throws {
        try RecordLog.forEach(ofKindsLike: "registry.", upTo: size, in: database) { record in
            guard let event = try record.event(RegistryEvent.self) else { return }
            try body(record, event)
        }
    }

    /// All projects that were planned, by id.
    func projects() throws -> [ProjectState] {
        let plans = try RecordLog.records(ofKind: PlanDrafted.kind, in: database).filter { $0.index < size }
        return try plans.map { try $0.body(as: PlanDrafted.self).project }.sorted().compactMap(project)
    }

    /// Nil when the project was not planned yet.
    func project(_ id: ProjectID) throws -> ProjectState? {
        var state: ProjectState?
        for record in try RecordLog.records(about: ProjectDesk.subject(id), in: database) where record.index < size {
            guard let event = try record.event(ProjectEvent.self) else { continue }
            state = try ProjectState.evolve(state, event)
        }
        return state
    }
}
