package import DataQuality
import ProjectCycle
package import Quantities
package import Store

/// Decides what becomes of a flag, for one site and period or for all (異常値の処置の決定): with person and reason.
package struct DisposeFlag: Command {
    package static let name = "quality.dispose"
    package static let permitted: Set<Role> = [.programmeOperator]

    package let project: ProjectID
    package let flag: String
    package let treatment: Treatment
    package let site: SiteID?
    package let period: Period?
    package let reason: String

    package init(
        project: ProjectID, flag: String, treatment: Treatment, site: SiteID?, period: Period?, reason: String
    ) {
        self.project = project
        self.flag = flag
        self.treatment = treatment
        self.site = site
        self.period = period
        self.reason = reason
    }

    package func perform(in transaction: Transaction) throws -> UInt64 {
        guard let flag = FlagCatalogue.flag(code: flag) else {
            throw Rejection(
                "quality.flag.unknown", expected: FlagCatalogue.definitions.map(\.code).joined(separator: ", "),
                found: self.flag, ja: "そのフラグはありません", en: "There is no such flag")
        }
        try transaction.context.actor.requireOperator(of: ProjectDesk.known(project, in: transaction.database))
        if let site, try Sites.site(site, of: project, in: transaction.database) == nil {
            throw Rejection(
                "quality.site.unknown", expected: "a member of \(project)", found: site.text, ja: "この会員はいません",
                en: "There is no such member")
        }
        let decision = try Disposition(
            flag, treatment, site: site, period: period, by: transaction.context.actor.person, reason: reason)
        let record = try transaction.append(
            FlagDisposed(project: project, decision: decision), subject: ProjectDesk.subject(project))
        try DispositionTable.put(decision, project: project, record: record, in: transaction.database)
        return record
    }
}

package struct FlagDisposed: EventBody {
    package static let kind = "quality.flagDisposed"
    package let project: ProjectID
    package let decision: Disposition
}
