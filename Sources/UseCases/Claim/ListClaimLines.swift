package import DataQuality
package import ProjectCycle
package import Quantities
import SQL
import Store

/// The site-days behind a period's sums, page by page in the order of the sum tree (請求明細).
package struct ListClaimLines: Query {
    package static let name = "claim.lines"
    package static let readers = Insiders.readers
    package static let pageSize = 100

    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    /// Begins with this home's lines of the year.
    package let start: Start?
    /// The line after which the page begins.
    package let after: Int?

    package struct Start: Hashable, Sendable {
        package let year: FiscalYear
        package let site: SiteID

        package init(year: FiscalYear, site: SiteID) {
            self.year = year
            self.site = site
        }
    }

    package init(_ monitoringPeriod: MonitoringPeriodID, of project: ProjectID, from start: Start?, after: Int?) {
        self.monitoringPeriod = monitoringPeriod
        self.project = project
        self.start = start
        self.after = after
    }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> ClaimLinesPage {
        try folder.store.read { database in
            let (state, period) = try Insiders.period(monitoringPeriod, of: project, to: reader, in: database)
            let first = try after.map { $0 + 1 } ?? start.map { try line(of: $0, period, database) } ?? 0
            let stored = try Claims.page(
                period: period.id, from: first, limit: Self.pageSize + 1, in: database)
            let page = stored.prefix(Self.pageSize)
            return ClaimLinesPage(
                project: state, period: period,
                lines: try page.map { ClaimLinesPage.Line(number: $0.line, claim: try ClaimLine(text: $0.text)) },
                next: stored.count > page.count ? page.last?.line : nil)
        }
    }

    /// The first line at or after a home's first day of a year: lines stand by year, home and day, so that halving finds
    /// it in some thirty questions however many there are.
    private func line(of start: Start, _ period: MonitoringPeriodState, _ database: Database) throws -> Int {
        var low = 0
        var high = period.closing.lineCount
        while low < high {
            let middle = (low + high) / 2
            guard let stored = try Claims.page(period: period.id, from: middle, limit: 1, in: database).first else {
                return low
            }
            let line = try ClaimLine(text: stored.text)
            if (FiscalYear(containing: line.day), line.site) < (start.year, start.site) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}

package struct ClaimLinesPage: Sendable {
    package struct Line: Sendable {
        /// Its place in the sum tree, from 0.
        package let number: Int
        package let claim: ClaimLine
    }

    package let project: ProjectState
    package let period: MonitoringPeriodState
    package let lines: [Line]
    /// The last line of this page, when others follow.
    package let next: Int?
}
