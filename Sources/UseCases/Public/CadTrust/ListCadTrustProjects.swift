import ProjectCycle
package import Quantities
import SQL
import Store

/// Projects in the form of CAD Trust v2 (article6 §8): one-way, lossy; a plan that nobody has validated is not among them.
package struct ListCadTrustProjects: PublicList {
    package static let name = "public.cadTrust.projects"
    package static let readers = Readers.everyone
    package typealias Row = CadTrustProject

    /// Where browsers reach the portal; empty when nobody said.
    private let site: String
    private let after: String?
    private let count: Int

    package init(site: String, after: String? = nil, count: Int = PublicPageSize.screen) {
        self.site = site
        self.after = after
        self.count = count
    }

    package func page(at cursor: String?, rows: Int) -> Self { Self(site: site, after: cursor, count: rows) }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> PublicPage<CadTrustProject> {
        try folder.store.read { database in
            let ids = try Snapshot.ids(ProjectDesk.kind, after: after ?? "", limit: count + 1, in: database)
            let rows = try ids.prefix(count).compactMap { id in
                try ProjectDesk.state(of: ProjectID(id), in: database).flatMap {
                    CadTrustProject($0, .standard, at: site)
                }
            }
            return PublicPage(rows, next: ids.count > count ? ids[count - 1] : nil)
        }
    }
}

/// The keys that CAD Trust requires of a project.
package struct CadTrustProject: Codable, Hashable, Sendable {
    package let projectRegistryName: String
    package let projectId: String
    package let projectName: String
    package let projectLink: String
    package let projectSector: [String]
    package let projectType: [String]
    package let projectStatus: String
    package let projectStatusDate: Day
    package let projectUnitMetric: String

    /// Nil for a project that has no state there.
    init?(_ project: ProjectState, _ profile: CadTrustProfile, at site: String) {
        let day = project.withdrawal?.day ?? project.registration?.day ?? project.validation?.day
        guard let status = profile.projectStates[project.phase], let day else { return nil }
        let activity = profile.activities[project.plan.methodology]
        projectRegistryName = profile.registryName
        projectId = project.project.text
        projectName = project.plan.title.en
        projectLink = site + "/projects/\(project.project)"
        projectSector = activity.map { [$0.sector] } ?? []
        projectType = activity.map { [$0.type] } ?? []
        projectStatus = status
        projectStatusDate = day
        projectUnitMetric = profile.metric
    }

    /// In the order of the guide. Several values of one key stand with a bar between them.
    package static let columns: [CadTrustColumn<CadTrustProject>] = [
        .init("projectRegistryName") { $0.projectRegistryName }, .init("projectId") { $0.projectId },
        .init("projectName") { $0.projectName }, .init("projectLink") { $0.projectLink },
        .init("projectSector") { $0.projectSector.joined(separator: "|") },
        .init("projectType") { $0.projectType.joined(separator: "|") },
        .init("projectStatus") { $0.projectStatus }, .init("projectStatusDate") { "\($0.projectStatusDate)" },
        .init("projectUnitMetric") { $0.projectUnitMetric },
    ]
}

package struct CadTrustColumn<Row>: Sendable {
    package let key: String
    package let value: @Sendable (Row) -> String

    init(_ key: String, _ value: @escaping @Sendable (Row) -> String) {
        self.key = key
        self.value = value
    }
}
