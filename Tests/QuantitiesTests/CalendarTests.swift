import Quantities
import Testing

@Suite struct CalendarTests {
    @Test("days count through four centuries and read back")
    func days() throws {
        var previous = try Day("1899-12-31")
        for number in (previous.number + 1)...(previous.number + 146_097) {
            let day = Day(number: number)
            let (year, month, dayOfMonth) = day.components
            #expect(try Day(year: year, month: month, day: dayOfMonth) == day)
            #expect(previous < day)
            previous = day
        }
        #expect(try Day("1970-01-01").number == 0)
        #expect(try Day("2024-02-29").description == "2024-02-29")
    }

    @Test(
        "there is no such day", arguments: ["2023-02-29", "2023-13-01", "2023-00-10", "2023-4-1", "20230401", "あ", ""])
    func noSuchDay(_ text: String) {
        #expect(throws: Rejection.self) { try Day(text) }
    }

    @Test("29 February plus eight years is 29 February, plus two years 1 March")
    func years() throws {
        let leap = try Day("2020-02-29")
        #expect(leap.advanced(byYears: 8).description == "2028-02-29")
        #expect(leap.advanced(byYears: 2).description == "2022-03-01")
    }

    @Test("a fiscal year runs from April to March")
    func fiscalYear() throws {
        #expect(FiscalYear(containing: try Day("2022-03-31")) == FiscalYear(2021))
        #expect(FiscalYear(containing: try Day("2022-04-01")) == FiscalYear(2022))
        #expect(FiscalYear(2021).period.dayCount == 365)
        #expect(FiscalYear(2023).period.dayCount == 366)
        #expect(
            Period(known: try Day("2021-03-31"), until: try Day("2022-04-02")).fiscalYears.map(\.year) == [
                2020, 2021, 2022,
            ])
    }

    @Test("periods are half-open")
    func periods() throws {
        let a = try Period(try Day("2021-04-01"), until: try Day("2021-05-01"))
        let b = try Period(try Day("2021-05-01"), until: try Day("2021-06-01"))
        #expect(!a.overlaps(b))
        #expect(a.intersection(b) == nil)
        #expect(a.dayCount == 30)
        #expect(throws: Rejection.self) { try Period(try Day("2021-05-01"), until: try Day("2021-05-01")) }
    }

    @Test(
        "an instant knows its Japanese day",
        arguments: [
            ("2021-03-31T14:59:59Z", "2021-03-31"), ("2021-03-31T15:00:00Z", "2021-04-01"),
            ("2021-04-01T00:00:00+09:00", "2021-04-01"), ("1969-12-31T14:59:59Z", "1969-12-31"),
        ])
    func japaneseDay(instant: String, day: String) throws {
        #expect(try Instant(instant).day.description == day)
    }

    @Test("instants read back in UTC")
    func instants() throws {
        #expect(try Instant("2021-04-01T09:30:15+09:00").description == "2021-04-01T00:30:15Z")
        #expect(throws: Rejection.self) { try Instant("2021-04-01T24:00:00Z") }
        #expect(throws: Rejection.self) { try Instant("2021-04-01 00:00:00Z") }
    }
}
