import SQL
import ProjectCycle
package import Quantities
package import Store
package import Verification

/// The verifier signs the statement; the project moves on, or the report goes back (検証意見の表明).
package struct SignVerificationStatement: Command {
    package static let name = "verification.sign"
    package static let permitted: Set<Role> = [.verifier]

    package let monitoringPeriod: MonitoringPeriodID
    package let opinion: Opinion
    package let qualification: String

    package init(monitoringPeriod: MonitoringPeriodID, opinion: Opinion, qualification: String) {
        self.monitoringPeriod = monitoringPeriod
        self.opinion = opinion
        self.qualification = qualification
    }

    package func perform(in transaction: Transaction) throws -> VerificationAnswer {
        let step = try VerificationDesk.take(
            .signStatement(SignStatement(opinion: opinion, qualification: qualification)), on: monitoringPeriod,
            in: transaction)
        guard let statement = step.state.statement, let report = step.project.period(monitoringPeriod)?.report else {
            preconditionFailure("a signed statement without statement or report")
        }
        let digest = Digest.hex(try CanonicalJSON.bytes(statement))
        if opinion.isPositive {
            try ProjectDesk.take(
                VerifyReport(
                    project: step.project.project, monitoringPeriod: monitoringPeriod, reportVersion: report.version,
                    reportDigest: statement.reportDigest, statementDigest: digest, reviewer: statement.reviewer),
                in: transaction)
        } else {
            try ProjectDesk.take(
                ReturnReport(
                    project: step.project.project, monitoringPeriod: monitoringPeriod, reportVersion: report.version,
                    reportDigest: statement.reportDigest, statementDigest: digest), in: transaction)
        }
        let document = try VerificationReportWriter(step, transaction).document()
        try DocumentShelf.put(
            DocumentShelf.files("verification-report", document), id: monitoringPeriod.text, record: step.record,
            in: transaction.database)
        return VerificationAnswer(step, try RuleShelf.checklist(in: transaction.database))
    }
}
