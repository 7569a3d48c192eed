package import Quantities

/// Files a version of the monitoring report (モニタリング報告書).
///
/// 1. The operator or its system. 2. Registered. 3. The period is closed, and nobody has verified it. 4. The version is
/// above all versions before. 5. The claim has exactly the fiscal years of the sums. 6. Total = sum of the floored years
/// (申請量; `assumed`, fits PV14 and AG24). 7. Digests well formed.
package struct ReportPeriod: ProjectCommand {
    package static let mostVersions = 100_000

    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    package let version: Int
    /// SHA-256 of the report as filed.
    package let documentDigest: String
    /// SHA-256 of the calculation with every step.
    package let calculationDigest: String
    package let claims: [VintageClaim]
    package let total: Tonnes
    /// SHA-256 of the factor table used.
    package let factorsDigest: String
    /// SHA-256 of the methodology definition used.
    package let methodologyDigest: String

    package init(
        project: ProjectID, monitoringPeriod: MonitoringPeriodID, version: Int, documentDigest: String,
        calculationDigest: String, claims: [VintageClaim], total: Tonnes, factorsDigest: String,
        methodologyDigest: String
    ) {
        self.project = project
        self.monitoringPeriod = monitoringPeriod
        self.version = version
        self.documentDigest = documentDigest
        self.calculationDigest = calculationDigest
        self.claims = claims
        self.total = total
        self.factorsDigest = factorsDigest
        self.methodologyDigest = methodologyDigest
    }

    package func decide(by actor: Actor, on today: Day, _ state: ProjectState?) throws(Rejection) -> [ProjectEvent] {
        try actor.requireOperatorRole()
        let state = try current(state, on: today)
        try actor.requireOperator(of: state)
        _ = try state.registeredPeriod()
        let period = try state.knownPeriod(monitoringPeriod)
        guard period.stage.mayBeReported else { throw .wrongStage([.closed, .reported, .returned], period) }
        guard period.lastReportVersion < version, version <= Self.mostVersions else {
            throw Rejection(
                "project.report.version", expected: "> \(period.lastReportVersion), ≤ \(Self.mostVersions)",
                found: "\(version)", ja: "報告書の版は前の版より大きくしてください", en: "The report's version must rise")
        }
        let years = period.closing.sums.map(\.fiscalYear)
        guard claims.map(\.fiscalYear) == years else {
            throw .claimYears(
                expected: years.map(\.description).joined(separator: ", "), found: claims.map(\.fiscalYear))
        }
        let sum = try VintageClaim.total(claims)
        guard total == sum else { throw .claimTotal(expected: sum, found: total) }
        try PublicText.checkDigest(documentDigest, "documentDigest")
        try PublicText.checkDigest(calculationDigest, "calculationDigest")
        try PublicText.checkDigest(factorsDigest, "factorsDigest")
        try PublicText.checkDigest(methodologyDigest, "methodologyDigest")
        return [
            .periodReported(
                PeriodReported(
                    project: project, day: today, reportedBy: actor, monitoringPeriod: monitoringPeriod,
                    closing: period.closing.closing, version: version, documentDigest: documentDigest,
                    calculationDigest: calculationDigest, claims: claims,
                    total: total, factorsDigest: factorsDigest, methodologyDigest: methodologyDigest))
        ]
    }
}

package struct PeriodReported: EventBody {
    package static let kind = "project.period.reported"
    package let project: ProjectID
    package let day: Day
    package let reportedBy: Actor
    package let monitoringPeriod: MonitoringPeriodID
    /// The closing of the period that the report is made from.
    package let closing: Int
    package let version: Int
    package let documentDigest: String
    package let calculationDigest: String
    package let claims: [VintageClaim]
    package let total: Tonnes
    package let factorsDigest: String
    package let methodologyDigest: String
}
