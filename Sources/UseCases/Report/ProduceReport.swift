import Documents
import SQL
import Methodology
package import ProjectCycle
package import Quantities
package import Store

/// Computes a closed period and files the monitoring report (モニタリング報告書の作成).
///
/// The calculation is kept beside the report as canonical JSON; both are named in the record by their SHA-256.
package struct ProduceReport: Command {
    package static let name = "report.produce"
    package static let permitted: Set<Role> = [.programmeOperator, .systemOperator]

    package static let calculationName = "calculation.json"
    package static let reportName = "monitoring-report"
    /// The report without its list of members, for pages: the list of a large programme takes long to read.
    package static let summaryName = "report-summary.json"

    package let monitoringPeriod: MonitoringPeriodID

    package init(monitoringPeriod: MonitoringPeriodID) { self.monitoringPeriod = monitoringPeriod }

    package func perform(in transaction: Transaction) throws -> ReportAnswer {
        let database = transaction.database
        let (project, period) = try ProjectDesk.project(of: monitoringPeriod, in: database)
        let inputs = try CalculationInputs(
            project, period, applicationDay: transaction.context.today, database)
        let calculation = try inputs.calculate()
        let calculationBytes = try CanonicalJSON.bytes(calculation)
        let version = period.lastReportVersion + 1
        let document = try MonitoringReportWriter(
            project: project, period: period, version: version, inputs: inputs, calculation: calculation,
            transaction
        ).document()
        let files = try DocumentShelf.files(Self.reportName, document)
        let claims = calculation.years.map { VintageClaim(fiscalYear: $0.fiscalYear, tonnes: $0.credited) }
        let (_, record) = try ProjectDesk.take(
            ReportPeriod(
                project: project.project, monitoringPeriod: monitoringPeriod, version: version,
                documentDigest: files[0].digest, calculationDigest: Digest.hex(calculationBytes), claims: claims,
                total: calculation.claimed, factorsDigest: inputs.factorsDigest,
                methodologyDigest: inputs.definitionDigest),
            in: transaction)
        try DocumentShelf.put(
            files + [
                DocumentShelf.File(name: Self.calculationName, bytes: calculationBytes),
                DocumentShelf.File(name: Self.summaryName, bytes: try document.withoutResults.json()),
            ],
            id: monitoringPeriod.text, record: record, in: database)
        return ReportAnswer(
            project: project.project, monitoringPeriod: monitoringPeriod, version: version, record: record,
            digest: files[0].digest, claims: claims, total: calculation.claimed, unrounded: calculation.raw,
            verified: calculation.verified)
    }
}

package struct ReportAnswer: Codable, Sendable {
    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    package let version: Int
    package let record: UInt64
    /// SHA-256 of the report's JSON.
    package let digest: String
    package let claims: [VintageClaim]
    package let total: Tonnes
    package let unrounded: Emissions
    /// False when any rule or factor below it is not confirmed (要確認).
    package let verified: Bool
}
