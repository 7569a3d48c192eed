import ProjectCycle
package import Quantities
import Registry
import SQL
import Store

/// What has a history (履歴の対象).
package enum HistorySubject: Hashable, Sendable {
    case project(ProjectID)
    case account(AccountID)
    case batch(BatchID)
    case period(MonitoringPeriodID)
    case person(PersonID)
    case organisation(OrganisationID)

    /// The names of the kinds, as addresses have them.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case project, account, batch, period, person, organisation
    }

    /// - Throws: ``Rejection`` `quantity.identifier.malformed`.
    package init(_ kind: Kind, _ id: String) throws(Rejection) {
        self =
            switch kind {
            case .project: .project(try ProjectID(id))
            case .account: .account(try AccountID(id))
            case .batch: .batch(try BatchID(id))
            case .period: .period(try MonitoringPeriodID(id))
            case .person: .person(try PersonID(id))
            case .organisation: .organisation(try OrganisationID(id))
            }
    }

    package var kind: Kind {
        switch self {
        case .project: .project
        case .account: .account
        case .batch: .batch
        case .period: .period
        case .person: .person
        case .organisation: .organisation
        }
    }

    package var id: String {
        switch self {
        case .project(let id): id.text
        case .account(let id): id.text
        case .batch(let id): id.text
        case .period(let id): id.text
        case .person(let id): id.text
        case .organisation(let id): id.text
        }
    }

    /// - Throws: ``Rejection`` `history.unknown`: there is no such thing, or it is not for this reader.
    var unknown: Rejection {
        Rejection(
            "history.unknown", expected: "something that has a history", found: "\(kind.rawValue) \(id)",
            ja: "履歴のある対象が見つかりません", en: "There is nothing of this name that has a history")
    }
}
