package import ProjectCycle
package import Quantities
import SQL
package import Store

/// Projects by their numbers (プロジェクト一覧), for everyone.
package struct ListPublicProjects: PublicList {
    package static let name = "public.projects.list"
    package static let readers = Readers.everyone
    package typealias Row = PublicProjectLine

    /// The last project of the page before.
    private let after: String?
    private let count: Int

    package init(after: String? = nil, count: Int = PublicPageSize.screen) {
        self.after = after
        self.count = count
    }

    package func page(at cursor: String?, rows: Int) -> Self { Self(after: cursor, count: rows) }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> PublicPage<PublicProjectLine> {
        try folder.store.read { database in
            let ids = try Snapshot.ids(ProjectDesk.kind, after: after ?? "", limit: count + 1, in: database)
            let states = try ids.compactMap { try ProjectDesk.state(of: ProjectID($0), in: database) }
            return try PublicPage(states.map { try PublicProjectLine($0, in: database) }, of: count) { $0.id.text }
        }
    }
}

/// One project in the list.
package struct PublicProjectLine: Codable, Hashable, Sendable {
    package let id: ProjectID
    package let title: Bilingual
    package let operatorName: String
    package let methodology: String
    package let methodologyVersion: String
    package let phase: ProjectPhase
    package let registeredOn: Day?
    package let periods: Int
    package let totals: UnitTotals

    init(_ state: ProjectState, in database: Database) throws {
        id = state.project
        title = state.plan.title
        operatorName = try Organisations.name(of: state.plan.operatorOrganisation, in: database)
        methodology = state.plan.methodology
        methodologyVersion = state.plan.methodologyVersion
        phase = state.phase
        registeredOn = state.registration?.day
        periods = state.periods.count
        totals = try state.periods.flatMap { $0.issuance?.batches ?? [] }
            .compactMap { try RegistryTables.totals(of: $0, in: database) }.reduce(UnitTotals(), +)
    }
}
