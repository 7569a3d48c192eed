package import Quantities

/// How often the plan says a monitoring point is read (モニタリング頻度).
package enum MonitoringFrequency: String, CaseIterable, Hashable, Sendable, Codable {
    case everyHalfHour, hourly, daily, monthly, yearly

    /// The fewest readings of one monitoring point that fulfil the plan over a period; whole months and years only.
    package func readings(in period: Period) -> Int {
        switch self {
        case .everyHalfHour: 48 * period.dayCount
        case .hourly: 24 * period.dayCount
        case .daily: period.dayCount
        case .monthly: Self.wholeMonths(in: period)
        case .yearly: Self.wholeMonths(in: period) / 12
        }
    }

    private static func wholeMonths(in period: Period) -> Int {
        let start = period.start.components
        let end = period.end.components
        let months = (end.year - start.year) * 12 + end.month - start.month
        return end.day < start.day ? months - 1 : months
    }
}
