package import Quantities

/// The monitoring period (モニタリング期間), its report and what came before.
package struct PeriodFacts: Hashable, Sendable {
    /// A5: the monitoring period, half-open.
    package var period: Period
    /// A5: the project's crediting period (認証対象期間).
    package var creditingPeriod: Period
    /// A6: every other period of this project already reported, in any order.
    package var earlier: [Period]
    /// A4: version of this report, from 1.
    package var reportVersion: Int
    /// A4: the highest earlier version for the same period; nil for the first.
    package var previousReportVersion: Int?
    /// A4: the date on the report.
    package var reportDay: Day

    package init(
        period: Period,
        creditingPeriod: Period,
        earlier: [Period],
        reportVersion: Int,
        previousReportVersion: Int?,
        reportDay: Day
    ) {
        self.period = period
        self.creditingPeriod = creditingPeriod
        self.earlier = earlier
        self.reportVersion = reportVersion
        self.previousReportVersion = previousReportVersion
        self.reportDay = reportDay
    }
}
