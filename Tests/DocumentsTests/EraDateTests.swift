import Documents
import Quantities
import Testing

@Suite struct EraDateTests {
    @Test(
        "an era begins on its day and not before",
        arguments: [
            ("1873-01-01", "明治6年"), ("1912-07-29", "明治45年"), ("1912-07-30", "大正元年"), ("1926-12-24", "大正15年"),
            ("1926-12-25", "昭和元年"), ("1989-01-07", "昭和64年"), ("1989-01-08", "平成元年"), ("2018-12-31", "平成30年"),
            ("2019-04-30", "平成31年"), ("2019-05-01", "令和元年"), ("2020-01-01", "令和2年"), ("2024-02-29", "令和6年"),
        ])
    func boundaries(text: String, expected: String) throws {
        let era = try #require(EraDate(Day(text)))
        #expect(era.era.year(era.year, in: .ja) == expected)
    }

    @Test("the month and the day are those of the Gregorian calendar")
    func monthAndDay() throws {
        let era = try #require(EraDate(Day("1989-01-07")))
        #expect(era == EraDate(try Day("1989-01-07")))
        #expect((era.era, era.year, era.month, era.day) == (.showa, 64, 1, 7))
        #expect(era.era.year(era.year, in: .en) == "Showa 64")
    }

    @Test("before 1873 there is no era date, and the day is written without")
    func beforeGregorian() throws {
        #expect(EraDate(try Day("1872-12-31")) == nil)
        #expect(Wording(.ja).day(try Day("1872-12-31")) == "1872年12月31日")
    }

    @Test(
        "a fiscal year has one name, also when the era changes in it",
        arguments: [
            (1988, "1988年度（昭和63年度）", "FY1988 (Showa 63)"), (1989, "1989年度（平成元年度）", "FY1989 (Heisei 1)"),
            (2018, "2018年度（平成30年度）", "FY2018 (Heisei 30)"), (2019, "2019年度（令和元年度）", "FY2019 (Reiwa 1)"),
            (2024, "2024年度（令和6年度）", "FY2024 (Reiwa 6)"),
        ])
    func fiscalYears(year: Int, ja: String, en: String) {
        #expect(Wording(.ja).fiscalYear(FiscalYear(year)) == ja)
        #expect(Wording(.en).fiscalYear(FiscalYear(year)) == en)
    }

    @Test("days and periods stand in both calendars")
    func days() throws {
        let period = try Period(Day("2019-04-01"), until: Day("2020-04-01"))
        #expect(Wording(.ja).period(period) == "2019年4月1日（平成31年）～2020年3月31日（令和2年）")
        #expect(Wording(.en).period(period) == "1 April 2019 (Heisei 31) – 31 March 2020 (Reiwa 2)")
        #expect(Wording(.ja).shortPeriod(period) == "2019-04-01～2020-03-31")
    }
}
