package import ProjectCycle
package import Quantities
import SQL
import Store

/// Who sees the inside of a project: members, readings, quality, reports (関係者).
///
/// Which projects is said in ``Reader/seesInside(of:body:)``; to everybody else the inside of a project is not there.
package enum Insiders {
    package static let roles: Set<Role> = [
        .programmeOperator, .systemOperator, .verifier, .independentReviewer, .certificationCommittee,
        .registryAdministrator, .auditor,
    ]
    package static let readers = Readers.roles(roles)

    package static func include(_ reader: Reader, of project: ProjectState) -> Bool {
        reader.seesInside(of: project)
    }

    /// Whether this reader works for the project's operator, so that acts of the operator are offered.
    package static func operates(_ reader: Reader, _ project: ProjectState) -> Bool {
        guard let actor = reader.actor else { return false }
        return actor.role == .systemOperator
            || (actor.role == .programmeOperator && actor.organisation == project.plan.operatorOrganisation)
    }

    /// - Throws: ``Rejection`` `project.unknown`, also when the reader may not see inside.
    static func known(_ id: ProjectID, to reader: Reader, in database: Database) throws -> ProjectState {
        guard let state = try ProjectDesk.state(of: id, in: database), include(reader, of: state) else {
            throw Rejection(
                "project.unknown", expected: "a planned project", found: id.text, ja: "このプロジェクトはありません",
                en: "There is no such project")
        }
        return state
    }

    /// - Throws: ``Rejection`` `project.unknown`, `quality.site.unknown`.
    static func site(
        _ site: SiteID, of project: ProjectID, to reader: Reader, in database: Database
    ) throws -> (project: ProjectState, site: StoredSite) {
        let state = try known(project, to: reader, in: database)
        guard let stored = try Sites.site(site, of: project, in: database) else {
            throw Rejection(
                "quality.site.unknown", expected: "a member of \(project)", found: site.text, ja: "この会員はいません",
                en: "There is no such member")
        }
        return (state, stored)
    }

    /// - Throws: ``Rejection`` `project.unknown`, `project.period.unknown`.
    static func period(
        _ period: MonitoringPeriodID, of project: ProjectID, to reader: Reader, in database: Database
    ) throws -> (project: ProjectState, period: MonitoringPeriodState) {
        let state = try known(project, to: reader, in: database)
        guard let found = state.period(period) else {
            throw Rejection(
                "project.period.unknown", expected: "a closed monitoring period", found: period.text,
                ja: "このモニタリング期間はありません", en: "There is no such monitoring period")
        }
        return (state, found)
    }
}
