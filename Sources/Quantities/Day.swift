/// A calendar day in Japan (JST, UTC+9, no summer time): the day on which the schemes count.
///
/// Proleptic Gregorian; stored as days since 1970-01-01.
package struct Day: Hashable, Sendable {
    package let number: Int32

    @inlinable
    package init(number: Int32) { self.number = number }

    /// - Throws: ``Rejection`` `quantity.day.malformed` when there is no such day.
    package init(year: Int, month: Int, day: Int) throws(Rejection) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, in: year)).contains(day)
        else { throw Self.malformed("\(year)-\(month)-\(day)") }
        number = Self.number(year: year, month: month, day: day)
    }

    /// Reads `2021-04-01`.
    /// - Throws: ``Rejection`` `quantity.day.malformed`.
    package init(_ text: String) throws(Rejection) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { throw Self.malformed(text) }
        try self.init(year: year, month: month, day: day)
    }

    private static func malformed(_ found: String) -> Rejection {
        Rejection(
            "quantity.day.malformed", expected: "YYYY-MM-DD", found: String(found.prefix(40)), ja: "日付として読めません",
            en: "This is not a day")
    }

    /// Days since 1970-01-01 of a valid date. Howard Hinnant's `days_from_civil`.
    @inlinable
    package static func number(year: Int, month: Int, day: Int) -> Int32 {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
    }

    @inlinable
    package static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package var components: (year: Int, month: Int, day: Int) {
        let z = Int(number) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let mp = (5 * dayOfYear + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1)
    }

    package func advanced(by days: Int) -> Day { Day(number: number + Int32(days)) }

    /// The same date in another year; 29 February becomes 1 March where there is none.
    package func advanced(byYears years: Int) -> Day {
        let (year, month, day) = components
        let target = year + years
        guard day <= Self.length(ofMonth: month, in: target) else {
            return Day(number: Self.number(year: target, month: 3, day: 1))
        }
        return Day(number: Self.number(year: target, month: month, day: day))
    }

    /// The instant at which the day begins, 00:00 JST.
    package var start: Instant { Instant(seconds: Int64(number) * 86_400 - 9 * 3600) }
}

extension Day: Comparable {
    @inlinable
    package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day: CustomStringConvertible {
    package var description: String {
        let (year, month, day) = components
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A number in decimal with leading zeros to `width`.
func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
