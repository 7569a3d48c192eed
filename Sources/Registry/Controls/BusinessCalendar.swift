package import Quantities

/// On which days offices work in Japan (行政機関の休日を除く日): data, for the years that are known.
package struct BusinessCalendar: Hashable, Sendable, Codable {
    /// The years it speaks of, in full.
    package let years: ClosedRange<Int>
    /// 国民の祝日, substitutes included.
    package let holidays: Set<Day>
    package let source: String
    package let verified: Bool

    package init(years: ClosedRange<Int>, holidays: Set<Day>, source: String, verified: Bool) {
        self.years = years
        self.holidays = holidays
        self.source = source
        self.verified = verified
    }

    /// Neither Saturday, Sunday, holiday nor the turn of the year (29 December – 3 January).
    /// - Throws: ``Rejection`` `registry.calendar.unknown` for a day of another year.
    package func isWorkingDay(_ day: Day) throws(Rejection) -> Bool {
        let (year, month, date) = day.components
        guard years.contains(year) else {
            throw Rejection(
                "registry.calendar.unknown", source: source,
                expected: "a day of \(years.lowerBound)–\(years.upperBound)",
                found: "\(day)", ja: "この年の祝日が登録されていません", en: "The holidays of that year are not known here")
        }
        // 1970-01-01 was a Thursday.
        let weekday = ((Int(day.number) % 7) + 7 + 4) % 7
        let isTurnOfYear = (month == 12 && date >= 29) || (month == 1 && date <= 3)
        return weekday != 0 && weekday != 6 && !isTurnOfYear && !holidays.contains(day)
    }

    /// 12:00 JST of the n-th working day after a day; of the day itself when n is 0.
    package func noon(ofWorkingDay count: Int, after day: Day) throws(Rejection) -> Instant {
        var day = day
        var left = count
        while left > 0 {
            day = day.advanced(by: 1)
            if try isWorkingDay(day) { left -= 1 }
        }
        return Self.noon(of: day)
    }

    /// When units go to an account that is not trusted: asked for before noon of a working day, noon of the next one; later,
    /// or on another day, the second. Source: article6.md §10 no. 4, after EU 2019/1122 Art. 35 (`assumed`, editable).
    package func delayed(from now: Instant) throws(Rejection) -> Instant {
        let isEarly = try isWorkingDay(now.day) && now < Self.noon(of: now.day)
        return try noon(ofWorkingDay: isEarly ? 1 : 2, after: now.day)
    }

    private static func noon(of day: Day) -> Instant { day.start.advanced(bySeconds: 12 * 3600) }
}
