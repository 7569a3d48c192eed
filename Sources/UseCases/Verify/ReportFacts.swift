import DataQuality
import Documents
import SQL
import Methodology
import ProjectCycle
import Quantities
import Store
import Verification

/// Gathers what the checklist judges: on one side what is on record, taken afresh from readings, tables and records; on
/// the other what the filed report says.
struct ReportFacts {
    let project: ProjectState
    let period: MonitoringPeriodState
    let filed: PeriodReported
    let report: MonitoringReport
    let database: Database
    let sites: [StoredSite]
    let survey: PeriodSurvey
    /// The calculation made again from the closing's sums and the rules in force.
    let calculation: Calculation
    let inputs: CalculationInputs
    let deliveries: [StoredDelivery]
    /// What persons decided about flags.
    let decisions: Dispositions

    init(
        project: ProjectState, period: MonitoringPeriodState, filed: PeriodReported, report: MonitoringReport,
        _ database: Database
    ) throws {
        self.project = project
        self.period = period
        self.filed = filed
        self.report = report
        self.database = database
        sites = try Sites.all(of: project.project, in: database).filter {
            $0.member.window.intersection(period.period) != nil
        }
        survey = try PeriodSurvey(of: period, in: project, database)
        guard survey.root == period.closing.claimRoot else {
            throw Rejection(
                "verification.claim.altered", expected: period.closing.claimRoot, found: survey.root,
                ja: "明細行が締切時の記録と一致しません。daicho fsck を実行してください",
                en: "The claim lines are not those of the closing; run daicho fsck")
        }
        inputs = try CalculationInputs(project, period, applicationDay: filed.day, database)
        calculation = try inputs.calculate()
        decisions = try DispositionTable.all(of: project.project, in: database)
        deliveries = try survey.deliveries.sorted().compactMap { try Deliveries.delivery(key: $0, in: database) }
    }

    func gathered() throws -> ReportUnderVerification {
        ReportUnderVerification(
            project: try projectFacts(), period: try periodFacts(), account: try accountFacts(), plan: planFacts(),
            members: try memberList(), measurement: measurement(), data: try dataFacts(),
            calculation: try calculationFacts(),
            evidence: try evidence())
    }

    private func projectFacts() throws -> ProjectFacts {
        let recorded = try DocumentHeadings.project(project, in: database)
        let organisation = try Organisations.organisation(project.plan.operatorOrganisation, in: database)
        return ProjectFacts(
            kind: .programme, number: Comparison(recorded: recorded.id.text, reported: report.project.id.text),
            name: Comparison(recorded: recorded.name, reported: report.project.name),
            operatorName: Comparison(recorded: organisation?.name ?? "", reported: report.project.operatorName),
            operatorAddress: Comparison(
                recorded: organisation?.address ?? "", reported: report.project.operatorAddress),
            methodology: Comparison(
                recorded: MethodologyVersion(key: project.plan.methodology, version: project.plan.methodologyVersion),
                reported: MethodologyVersion(key: report.methodology.id, version: report.methodology.version)),
            plannedHolder: project.plan.operatorOrganisation, keidanrenParticipant: project.plan.keidanrenParticipant,
            serialPrefix: project.plan.serialPrefix)
    }

    private func periodFacts() throws -> PeriodFacts {
        guard let crediting = project.creditingPeriod else { preconditionFailure("a period without crediting period") }
        let versions = try RecordLog.records(about: ProjectDesk.subject(project.project), in: database)
            .filter { $0.header.kind == PeriodReported.kind }
            .map { try $0.body(as: PeriodReported.self) }
            .filter { $0.monitoringPeriod == period.id && $0.version < report.version }
        return PeriodFacts(
            period: report.period, creditingPeriod: crediting,
            earlier: project.periods.filter { $0.id != period.id && $0.occupiesItsDays }.map(\.period),
            reportVersion: report.version, previousReportVersion: versions.map(\.version).max(), reportDay: report.date)
    }

    private func accountFacts() throws -> AccountFacts? {
        try RegistryDesk.account(project.plan.holderAccount, in: database).map {
            AccountFacts(account: $0.id, holder: $0.organisation, isOpen: true)
        }
    }

    private func evidence() throws -> [EvidenceLink] {
        try EvidenceIndex(project: project, period: period, filed: filed, deliveries: deliveries, database).links()
    }
}
