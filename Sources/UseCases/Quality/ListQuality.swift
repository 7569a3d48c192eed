package import DataQuality
package import ProjectCycle
package import Quantities
import SQL
import Store
import Telemetry

/// What was received and flagged in a fiscal year, home by home, page by page, with the decisions so far (データ品質).
package struct ListQuality: Query {
    package static let name = "quality.list"
    package static let readers = Insiders.readers
    /// Homes on a page: at most 366 days of each are read.
    package static let pageSize = 40

    package let project: ProjectID
    /// Nil for the one before today's.
    package let year: FiscalYear?
    package let after: SiteID?

    package init(_ project: ProjectID, year: FiscalYear? = nil, after: SiteID? = nil) {
        self.project = project
        self.year = year
        self.after = after
    }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> QualityPage {
        let now = folder.now
        return try folder.store.read { database in
            let state = try Insiders.known(project, to: reader, in: database)
            let dispositions = try DispositionTable.all(of: project, in: database)
            let sites = try Sites.page(of: project, after: after, limit: Self.pageSize + 1, in: database)
            let page = sites.prefix(Self.pageSize)
            let shown = try year ?? newest(page.first, now, database)
            let rows = try page.map { stored in
                var summary = QualitySummary()
                try Readings.forEachCurrent(site: stored.key, in: shown.period, database) { day in
                    let siteDay = try SiteDay(payload: day.payload)
                    let flags = SlotFlags(siteDay.grid, stored: day.flags)
                    summary.add(
                        flags,
                        Claim(siteDay, flags: flags, rule: state.plan.selfConsumption, dispositions: dispositions))
                }
                return QualityPage.Row(
                    site: stored.id, expectedDays: stored.member.window.intersection(shown.period)?.dayCount ?? 0,
                    counts: QualityCounts(summary))
            }
            return QualityPage(
                project: state, year: shown, rows: rows, decisions: dispositions.decisions,
                next: sites.count > page.count ? page.last?.id : nil, isOperated: Insiders.operates(reader, state))
        }
    }

    /// The fiscal year of the newest readings of one home, which is that of most others.
    private func newest(_ site: StoredSite?, _ now: Instant, _ database: Database) throws -> FiscalYear {
        let span = try site.flatMap { try Readings.span(ofSite: $0.key, in: database) }
        return FiscalYear(containing: span?.upperBound ?? now.day)
    }
}

package struct QualityPage: Sendable {
    package struct Row: Sendable {
        package let site: SiteID
        /// Days of the year within the member's window.
        package let expectedDays: Int
        package let counts: QualityCounts
    }

    package let project: ProjectState
    package let year: FiscalYear
    package let rows: [Row]
    package let decisions: [Disposition]
    package let next: SiteID?
    package let isOperated: Bool
}
