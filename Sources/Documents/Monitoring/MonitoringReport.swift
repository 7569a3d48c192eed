package import Quantities

/// Monitoring report (モニタリング報告書): what was measured in one monitoring period and what follows from it.
///
/// Columns of the monitored values follow form B.2. Energies are whole watt-hours, emissions exact.
package struct MonitoringReport: Codable, Hashable, Sendable {
    /// Report number.
    package let id: String
    package let version: Int
    package let date: Day
    /// The readings are simulated: the report is no claim.
    package let isSimulated: Bool
    package let project: ProjectHeading
    package let methodology: MethodologyHeading
    package let periodID: MonitoringPeriodID
    /// Monitoring period (モニタリング期間).
    package let period: Period
    /// 認証対象期間
    package let creditingPeriod: Period
    package let members: MemberSummary
    /// モニタリング項目, form B.2.
    package let values: [MonitoredValue]
    /// In order of fiscal years.
    package let years: [YearCalculation]
    /// 申請量: the sum of the floored fiscal years.
    package let claim: Tonnes
    package let quality: DataQuality
    /// In order of their records.
    package let deliveries: [Delivery]
    /// In order; for the chart.
    package let months: [Month]
    /// 付随的排出活動
    package let ancillary: AncillaryImpact
    /// 実績報告リスト: every member. HTML shows at most ``resultsShown`` rows, JSON all.
    package let results: [MemberResult]
    package let log: LogAnchor
    /// Further remarks, printed at the end.
    package let notes: [Bilingual]

    package init(
        id: String, version: Int, date: Day, isSimulated: Bool, project: ProjectHeading,
        methodology: MethodologyHeading, periodID: MonitoringPeriodID, period: Period, creditingPeriod: Period,
        members: MemberSummary, values: [MonitoredValue], years: [YearCalculation], claim: Tonnes,
        quality: DataQuality, deliveries: [Delivery], months: [Month], ancillary: AncillaryImpact,
        results: [MemberResult], log: LogAnchor, notes: [Bilingual] = []
    ) {
        self.id = id
        self.version = version
        self.date = date
        self.isSimulated = isSimulated
        self.project = project
        self.methodology = methodology
        self.periodID = periodID
        self.period = period
        self.creditingPeriod = creditingPeriod
        self.members = members
        self.values = values
        self.years = years
        self.claim = claim
        self.quality = quality
        self.deliveries = deliveries
        self.months = months
        self.ancillary = ancillary
        self.results = results
        self.log = log
        self.notes = notes
    }

    /// Rows of ``results`` that a page shows; the whole list is in the JSON.
    package static let resultsShown = 2000
}
