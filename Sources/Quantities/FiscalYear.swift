/// A Japanese fiscal year (年度): 1 April to 31 March, named after the year in which it begins.
package struct FiscalYear: Hashable, Sendable, Codable {
    package let year: Int

    package init(_ year: Int) { self.year = year }

    package init(containing day: Day) {
        let (year, month, _) = day.components
        self.year = month >= 4 ? year : year - 1
    }

    package var period: Period {
        Period(
            known: Day(number: Day.number(year: year, month: 4, day: 1)),
            until: Day(number: Day.number(year: year + 1, month: 4, day: 1)))
    }

    package init(from decoder: any Decoder) throws {
        year = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(year)
    }
}

extension FiscalYear: Comparable {
    package static func < (a: FiscalYear, b: FiscalYear) -> Bool { a.year < b.year }
}

extension FiscalYear: CustomStringConvertible {
    package var description: String { "FY\(year)" }
}
