import Quantities
import SQL

/// Acts that wait, or have waited, for a second person (承認待ち一覧): a person sees those of their organisation.
package struct ListPendingActs: Query {
    package static let name = "acts.list"
    package static let readers = Readers.roles(ApproveAct.permitted.union([.auditor]))
    /// Most that are listed at once.
    package static let most = 100

    package let onlyWaiting: Bool
    /// Only those asked for before this record; nil from the newest.
    package let before: Int64?

    package init(onlyWaiting: Bool = true, before: Int64? = nil) {
        self.onlyWaiting = onlyWaiting
        self.before = before
    }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> [PendingAct] {
        try folder.store.read { database in
            try PendingActTable.list(
                of: reader.organisationOfActs, onlyWaiting: onlyWaiting, before: before ?? .max, limit: Self.most,
                in: database)
        }
    }
}

/// One such act.
package struct ShowPendingAct: Query {
    package static let name = "acts.show"
    package static let readers = ListPendingActs.readers

    package let act: PendingActID

    package init(_ act: PendingActID) { self.act = act }

    /// - Throws: ``Rejection`` `approval.act.unknown`, also for one of another organisation.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> PendingAct {
        try folder.store.read { database in
            let pending = try PendingActTable.known(act, in: database)
            let own = reader.organisationOfActs
            guard own == nil || own == pending.initiator.organisation else {
                throw Rejection(
                    "approval.act.unknown", expected: "an act that was asked for", found: act.text, ja: "この申請はありません",
                    en: "There is no such act")
            }
            return pending
        }
    }
}

extension Reader {
    /// Nil for whoever sees the acts of all organisations.
    fileprivate var organisationOfActs: OrganisationID? {
        guard let actor, actor.role != .auditor else { return nil }
        return actor.organisation
    }
}
