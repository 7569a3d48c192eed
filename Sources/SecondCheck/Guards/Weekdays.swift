import Quantities

/// Days on which offices may work: neither Saturday, Sunday nor the turn of the year (行政機関の休日).
///
/// National holidays are data that the second check does not have: so it says before which instant something cannot be, and
/// not at which it must be.
enum Weekdays {
    static func isOne(_ day: Day) -> Bool {
        let (_, month, date) = day.components
        guard !(month == 12 && date >= 29), !(month == 1 && date <= 3) else { return false }
        // 1970-01-01 was a Thursday; 0 is Sunday.
        let weekday = ((Int(day.number) + 4) % 7 + 7) % 7
        return weekday != 0 && weekday != 6
    }

    /// Noon in Japan of the n-th such day after a day, n at most 30.
    static func noon(of count: Int, after day: Day) -> Instant {
        var (day, left) = (day, count)
        while left > 0 {
            day = day.advanced(by: 1)
            if isOne(day) { left -= 1 }
        }
        return noon(of: day)
    }

    /// The earliest instant at which units asked for now can go to an account that is not trusted: noon of the next such
    /// day, and of the one after it for what is asked after noon.
    static func delayed(from now: Instant) -> Instant {
        noon(of: isOne(now.day) && now < noon(of: now.day) ? 1 : 2, after: now.day)
    }

    private static func noon(of day: Day) -> Instant { day.start.advanced(bySeconds: 12 * 3600) }
}
