import Foundation
import Quantities
import Registry
import Testing

@Suite struct BusinessCalendarTests {
    private static let calendar = BusinessCalendar.japan

    @Test(
        "offices rest on weekends, holidays and at the turn of the year",
        arguments: [
            ("2026-05-29", true), ("2026-05-30", false), ("2026-05-31", false), ("2026-06-01", true),
            ("2026-05-06", false), ("2026-05-07", true), ("2026-09-22", false), ("2026-12-28", true),
            ("2026-12-29", false), ("2026-12-30", false), ("2026-12-31", false), ("2027-01-01", false),
            ("2027-01-03", false), ("2027-01-04", true), ("2024-02-29", true), ("2024-01-01", false),
            ("2027-12-28", true), ("2027-12-31", false),
        ])
    func days(text: String, isWorking: Bool) throws {
        #expect(try Self.calendar.isWorkingDay(try Day(text)) == isWorking)
    }

    @Test("of a year that is not listed nothing is said", arguments: ["2023-12-31", "2028-01-01"])
    func unknownYear(text: String) throws {
        do throws(Rejection) {
            _ = try Self.calendar.isWorkingDay(try Day(text))
            Issue.record("a year that is not known")
        } catch {
            #expect(error.code == "registry.calendar.unknown")
            #expect(error.found == text)
        }
    }

    @Test(
        "asked for before noon of a working day, units go at noon of the next; later, of the second",
        arguments: [
            ("2026-06-01T00:00:00", "2026-06-02"), ("2026-06-01T11:59:59", "2026-06-02"),
            ("2026-06-01T12:00:00", "2026-06-03"), ("2026-06-01T23:59:59", "2026-06-03"),
            ("2026-05-29T11:59:59", "2026-06-01"), ("2026-05-29T12:00:00", "2026-06-02"),
            ("2026-05-30T09:00:00", "2026-06-02"), ("2026-05-31T23:59:59", "2026-06-02"),
            ("2026-05-01T11:59:59", "2026-05-07"), ("2026-05-01T12:00:00", "2026-05-08"),
            ("2026-09-18T13:00:00", "2026-09-25"), ("2026-12-28T11:59:59", "2027-01-04"),
            ("2026-12-28T12:00:00", "2027-01-05"), ("2026-12-30T09:00:00", "2027-01-05"),
        ])
    func delays(asked: String, day: String) throws {
        #expect(try Self.calendar.delayed(from: try Script.instant(asked)) == (try Script.instant(day + "T12:00:00")))
    }

    @Test("a delay that would end in a year that is not known is refused")
    func endOfCalendar() throws {
        #expect(throws: Rejection.self) {
            try Self.calendar.delayed(from: try Script.instant("2027-12-28T11:59:59"))
        }
        #expect(
            try Self.calendar.delayed(from: try Script.instant("2027-12-27T11:59:59"))
                == (try Script.instant("2027-12-28T12:00:00")))
    }

    @Test("the n-th working day, and the day itself for none")
    func counts() throws {
        let friday = try Day("2026-05-29")
        for (count, text) in [
            (0, "2026-05-29"), (1, "2026-06-01"), (4, "2026-06-04"), (5, "2026-06-05"), (6, "2026-06-08"),
        ] {
            #expect(
                try Self.calendar.noon(ofWorkingDay: count, after: friday) == (try Script.instant(text + "T12:00:00")))
        }
    }

    /// The Act's own words, year by year, against the list: 国民の祝日に関する法律 Art. 2 and 3.
    @Test("the listed holidays are those of the Act", arguments: 2024...2027)
    func act(year: Int) throws {
        func day(_ month: Int, _ date: Int) throws -> Day { try Day(year: year, month: month, day: date) }
        func weekday(_ day: Day) -> Int { (Int(day.number) + 4) % 7 }
        /// Art. 2: 成人の日 and the others that are on Mondays.
        func monday(_ month: Int, _ nth: Int) throws -> Day {
            let first = try day(month, 1)
            return first.advanced(by: (8 - weekday(first)) % 7 + 7 * (nth - 1))
        }
        /// The almanac's rule of thumb, good from 1980 to 2099.
        func equinox(_ base: Double) -> Int {
            Int(base + 0.242194 * Double(year - 1980)) - (year - 1980) / 4
        }
        var holidays: Set<Day> = [
            try day(1, 1), try monday(1, 2), try day(2, 11), try day(2, 23), try day(3, equinox(20.8431)),
            try day(4, 29), try day(5, 3), try day(5, 4), try day(5, 5), try monday(7, 3), try day(8, 11),
            try monday(9, 3), try day(9, equinox(23.2488)), try monday(10, 2), try day(11, 3), try day(11, 23),
        ]
        // Art. 3 (2): a holiday on a Sunday moves to the next day that is none. (3): a day between two is one.
        for holiday in holidays.sorted() where weekday(holiday) == 0 {
            var next = holiday.advanced(by: 1)
            while holidays.contains(next) { next = next.advanced(by: 1) }
            holidays.insert(next)
        }
        for holiday in holidays
        where holidays.contains(holiday.advanced(by: 2)) && weekday(holiday.advanced(by: 1)) != 0 {
            holidays.insert(holiday.advanced(by: 1))
        }
        #expect(Self.calendar.holidays.filter { $0.components.year == year }.sorted() == holidays.sorted())
    }

    @Test("what is not compared with the official list says so")
    func provenance() {
        #expect(!Self.calendar.verified)
        #expect(Self.calendar.years == 2024...2027)
    }
}
