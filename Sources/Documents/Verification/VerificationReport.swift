package import Quantities

/// Verification report (検証報告書): the checklist as it was closed, and the verifier's opinion.
package struct VerificationReport: Codable, Hashable, Sendable {
    /// Report number.
    package let id: String
    package let version: Int
    package let date: Day
    package let isSimulated: Bool
    /// The monitoring report that was verified.
    package let reportID: String
    package let reportVersion: Int
    /// SHA-256 of its JSON, lower-case hexadecimal.
    package let reportDigest: String
    package let project: ProjectHeading
    package let methodology: MethodologyHeading
    package let periodID: MonitoringPeriodID
    package let period: Period
    /// Verification body (審査機関).
    package let bodyID: OrganisationID
    package let bodyName: String
    /// 検証人
    package let leadVerifier: PersonID
    /// Nil while the review outside the team is open.
    package let review: Review?
    package let assurance: Assurance
    package let materiality: Materiality
    package let opinion: Opinion
    /// The verifier's own words.
    package let statement: Bilingual
    /// The quantity verified.
    package let claim: Tonnes
    package let checklist: Checklist
    /// CAR, CL and FAR.
    package let findings: [Finding]
    package let log: LogAnchor
    package let notes: [Bilingual]

    package init(
        id: String, version: Int, date: Day, isSimulated: Bool, reportID: String, reportVersion: Int,
        reportDigest: String, project: ProjectHeading, methodology: MethodologyHeading,
        periodID: MonitoringPeriodID, period: Period, bodyID: OrganisationID, bodyName: String,
        leadVerifier: PersonID, review: Review?, assurance: Assurance, materiality: Materiality, opinion: Opinion,
        statement: Bilingual, claim: Tonnes, checklist: Checklist, findings: [Finding], log: LogAnchor,
        notes: [Bilingual] = []
    ) {
        self.id = id
        self.version = version
        self.date = date
        self.isSimulated = isSimulated
        self.reportID = reportID
        self.reportVersion = reportVersion
        self.reportDigest = reportDigest
        self.project = project
        self.methodology = methodology
        self.periodID = periodID
        self.period = period
        self.bodyID = bodyID
        self.bodyName = bodyName
        self.leadVerifier = leadVerifier
        self.review = review
        self.assurance = assurance
        self.materiality = materiality
        self.opinion = opinion
        self.statement = statement
        self.claim = claim
        self.checklist = checklist
        self.findings = findings
        self.log = log
        self.notes = notes
    }
}
