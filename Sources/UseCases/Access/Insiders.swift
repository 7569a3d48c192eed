package import ProjectCycle
package import Quantities
package import Registry
import SQL
import Store

/// Who sees the inside of things (関係者): members, readings, quality, reports, verifications. The one place where this is
/// said; to everybody else the inside is not there.
///
/// 1. The owner of the folder, the registry administrator, the system operator and the auditor see everything.
/// 2. A programme operator sees the projects of their own organisation.
/// 3. Verifier, independent reviewer and committee see what is put before them: a verification that a body has taken on is
/// closed to the verifiers of other bodies, and as long as nobody has, it is open to all.
/// 4. An account's representative is of the organisation that the account belongs to.
package enum Insiders {
    /// Everybody whom the inside of a project may be put before.
    package static let readers = Readers.roles([
        .programmeOperator, .verifier, .independentReviewer, .certificationCommittee, .registryAdministrator,
        .systemOperator, .auditor,
    ])

    /// Whether this reader works for the project's operator, so that acts of the operator are offered.
    package static func operates(_ reader: Reader, _ project: ProjectState) -> Bool {
        guard let actor = reader.actor else { return false }
        return actor.role == .systemOperator
            || (actor.role == .programmeOperator && actor.organisation == project.plan.operatorOrganisation)
    }

    /// - Throws: ``Rejection`` `project.unknown`, also when the reader may not see inside.
    static func known(_ id: ProjectID, to reader: Reader, in database: Database) throws -> ProjectState {
        guard let state = try ProjectDesk.state(of: id, in: database), reader.seesInside(of: state) else {
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

extension Reader {
    /// Rule 1.
    package var seesEverything: Bool {
        switch self {
        case .owner: true
        case .everyone: false
        case .person(let actor): [.registryAdministrator, .systemOperator, .auditor].contains(actor.role)
        }
    }

    /// Names of people are for those who work with them: anybody who has signed in.
    package var seesNames: Bool { self != .everyone }

    /// Rules 1 to 3.
    /// - Parameter body: the organisation that has taken on the verification in question; nil while there is none.
    package func seesInside(of project: ProjectState, body: OrganisationID? = nil) -> Bool {
        guard !seesEverything, let actor else { return seesEverything }
        return switch actor.role {
        case .programmeOperator: actor.organisation == project.plan.operatorOrganisation
        case .verifier: body == nil || body == actor.organisation
        case .independentReviewer, .certificationCommittee: true
        default: false
        }
    }

    /// Rules 1 and 4.
    package func seesInside(of account: Account) -> Bool { seesEverything || represents(account) }

    /// Whether they may move what is on the account: rule 4.
    package func represents(_ account: Account) -> Bool {
        actor.map { $0.role == .accountRepresentative && $0.organisation == account.organisation } ?? false
    }
}

extension Readers {
    /// Who looks after people, organisations and the folder itself.
    package static let administration = Readers.roles([.systemOperator, .registryAdministrator, .auditor])
}
