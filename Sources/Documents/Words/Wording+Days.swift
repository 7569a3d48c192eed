package import Quantities

extension Wording {
    /// In both calendars: 2024年4月1日（令和6年）, 1 April 2024 (Reiwa 6).
    package func day(_ day: Day) -> String {
        let (year, month, dayOfMonth) = day.components
        let era = EraDate(day).map { $0.era.year($0.year, in: language) }
        switch language {
        case .ja: return "\(year)年\(month)月\(dayOfMonth)日" + (era.map { "（\($0)）" } ?? "")
        case .en: return "\(dayOfMonth) \(Self.months[month - 1]) \(year)" + (era.map { " (\($0))" } ?? "")
        }
    }

    /// First and last day, in both calendars.
    package func period(_ period: Period) -> String {
        day(period.start) + (language == .ja ? "～" : " – ") + day(period.lastDay)
    }

    /// First and last day for narrow columns: 2024-04-01～2025-03-31.
    package func shortPeriod(_ period: Period) -> String {
        "\(period.start)" + (language == .ja ? "～" : " – ") + "\(period.lastDay)"
    }

    /// First and last day on two lines, for the narrowest columns.
    func periodLines(_ period: Period) -> [[Document.Inline]] {
        [[.text("\(period.start)" + (language == .ja ? "～" : " –"))], [.text("\(period.lastDay)")]]
    }

    /// 2024年度（令和6年度）, FY2024 (Reiwa 6).
    package func fiscalYear(_ year: FiscalYear) -> String {
        let era = EraDate(naming: year).map { $0.era.year($0.year, in: language) }
        switch language {
        case .ja: return "\(year.year)年度" + (era.map { "（\($0)度）" } ?? "")
        case .en: return "FY\(year.year)" + (era.map { " (\($0))" } ?? "")
        }
    }

    /// 2024年4月, Apr 2024. Precondition: `month` is 1 to 12.
    package func month(_ month: Int, of year: Int) -> String {
        language == .ja ? "\(year)年\(month)月" : "\(Self.months[month - 1].prefix(3)) \(year)"
    }

    /// 4月, Apr. Precondition: `month` is 1 to 12.
    package func month(_ month: Int) -> String {
        language == .ja ? "\(month)月" : String(Self.months[month - 1].prefix(3))
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
