package import Documents
package import ProjectCycle
package import Quantities
import SQL
import Store

/// The filed monitoring report of a period, to be walked down to its readings (モニタリング報告書).
package struct ShowMonitoringReport: Query {
    package static let name = "report.show"
    package static let readers = Insiders.readers

    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID

    package init(_ monitoringPeriod: MonitoringPeriodID, of project: ProjectID) {
        self.monitoringPeriod = monitoringPeriod
        self.project = project
    }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> ReportView {
        try folder.store.read { database in
            let (state, period) = try Insiders.period(monitoringPeriod, of: project, to: reader, in: database)
            return ReportView(
                project: state, period: period,
                report: try period.report == nil ? nil : Self.report(of: period.id, in: database),
                documents: try DocumentShelf.list(id: monitoringPeriod.text, in: database),
                isOperated: Insiders.operates(reader, state))
        }
    }

    /// The report without its list of members, which may be long; the whole one where a folder has no summary.
    static func report(of period: MonitoringPeriodID, in database: Database) throws -> MonitoringReport? {
        let bytes =
            try DocumentShelf.bytes(id: period.text, name: ProduceReport.summaryName, in: database)
            ?? DocumentShelf.bytes(id: period.text, name: "\(ProduceReport.reportName).json", in: database)
        guard let bytes else { return nil }
        return try MonitoringReport(json: bytes)
    }
}

package struct ReportView: Sendable {
    package let project: ProjectState
    package let period: MonitoringPeriodState
    /// Nil while none is filed.
    package let report: MonitoringReport?
    package let documents: [DocumentListing]
    package let isOperated: Bool
}
