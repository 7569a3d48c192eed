package import Quantities

/// A day in the Japanese calendar (元号): 令和6年4月1日.
package struct EraDate: Hashable, Sendable {
    package let era: Era
    /// Year of the era, from 1.
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil before 1873-01-01, the first day Japan counted in the Gregorian calendar: until then eras had lunar months.
    package init?(_ day: Day) {
        guard let era = Era(containing: day) else { return nil }
        let (year, month, dayOfMonth) = day.components
        self.era = era
        self.year = year - era.yearBefore
        self.month = month
        self.day = dayOfMonth
    }

    /// The era and year after which a fiscal year is called (令和元年度 for FY2019): those in force on its 31 December.
    ///
    /// Source: the naming of the budget of FY2019 as 令和元年度 throughout; FY1989 was 平成元年度.
    package init?(naming fiscalYear: FiscalYear) {
        guard (1...9999).contains(fiscalYear.year) else { return nil }
        self.init(Day(number: Day.number(year: fiscalYear.year, month: 12, day: 31)))
    }
}

/// An era (元号) since Japan counts in the Gregorian calendar.
///
/// Source: 太政官布告第337号 (1872), 元号法 (1979) and the cabinet orders of 1989-01-07 and 2019-04-01. A day on which an era
/// changed by imperial death belongs here to the new era, as in the order of 1926-12-25; 平成 and 令和 began at midnight.
package enum Era: String, CaseIterable, Hashable, Sendable {
    case meiji, taisho, showa, heisei, reiwa

    init?(containing day: Day) {
        guard let era = Self.allCases.last(where: { $0.firstDay <= day }) else { return nil }
        self = era
    }

    package var firstDay: Day {
        switch self {
        case .meiji: Day(number: Day.number(year: 1873, month: 1, day: 1))
        case .taisho: Day(number: Day.number(year: 1912, month: 7, day: 30))
        case .showa: Day(number: Day.number(year: 1926, month: 12, day: 25))
        case .heisei: Day(number: Day.number(year: 1989, month: 1, day: 8))
        case .reiwa: Day(number: Day.number(year: 2019, month: 5, day: 1))
        }
    }

    /// The year of which this era's year 1 is the next one.
    var yearBefore: Int {
        switch self {
        case .meiji: 1867
        case .taisho: 1911
        case .showa: 1925
        case .heisei: 1988
        case .reiwa: 2018
        }
    }

    package var name: Bilingual {
        switch self {
        case .meiji: Bilingual(ja: "明治", en: "Meiji")
        case .taisho: Bilingual(ja: "大正", en: "Taisho")
        case .showa: Bilingual(ja: "昭和", en: "Showa")
        case .heisei: Bilingual(ja: "平成", en: "Heisei")
        case .reiwa: Bilingual(ja: "令和", en: "Reiwa")
        }
    }

    /// 令和元年, 令和6年, Reiwa 6.
    package func year(_ number: Int, in language: Language) -> String {
        switch language {
        case .ja: name.ja + (number == 1 ? "元" : String(number)) + "年"
        case .en: name.en + " " + String(number)
        }
    }
}
