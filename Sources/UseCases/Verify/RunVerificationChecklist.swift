import Documents
import SQL
import ProjectCycle
package import Quantities
package import Store
import Verification

/// Runs the system's items of the checklist on the report as filed (システム項目の判定).
package struct RunVerificationChecklist: Command {
    package static let name = "verification.run"
    package static let permitted: Set<Role> = [.systemOperator, .programmeOperator, .verifier]

    package let monitoringPeriod: MonitoringPeriodID

    package init(monitoringPeriod: MonitoringPeriodID) { self.monitoringPeriod = monitoringPeriod }

    package func perform(in transaction: Transaction) throws -> VerificationAnswer {
        let database = transaction.database
        let (project, period) = try ProjectDesk.project(of: monitoringPeriod, in: database)
        guard let filed = period.report,
            let bytes = try DocumentShelf.bytes(
                id: monitoringPeriod.text, name: "\(ProduceReport.reportName).json", in: database)
        else {
            throw Rejection(
                "verification.report.missing", expected: "a filed monitoring report", found: "none",
                ja: "先にモニタリング報告書を作成してください（daicho report produce）",
                en: "Produce the monitoring report first (daicho report produce)")
        }
        guard Digest.hex(bytes) == filed.documentDigest else {
            throw Rejection(
                "verification.report.altered", expected: filed.documentDigest, found: Digest.hex(bytes),
                ja: "保存されている報告書が記録と一致しません", en: "The stored report is not the one that was filed")
        }
        let facts = try ReportFacts(
            project: project, period: period, filed: filed, report: MonitoringReport(json: bytes), database)
        return try VerificationAnswer(
            .runChecklist(
                RunChecklist(
                    report: facts.gathered(), reportDigest: filed.documentDigest,
                    checklist: RuleShelf.checklist(in: database),
                    checklistDigest: RuleShelf.currentChecklistDigest(in: database))),
            on: monitoringPeriod, in: transaction)
    }
}
