/// Days from `start` up to, and without, `end` (half-open). Never empty.
package struct Period: Hashable, Sendable, Codable {
    package let start: Day
    package let end: Day

    /// - Throws: ``Rejection`` `quantity.period.empty`.
    package init(_ start: Day, until end: Day) throws(Rejection) {
        guard start < end else {
            throw Rejection(
                "quantity.period.empty", expected: "end after \(start)", found: "\(end)", ja: "期間の終わりは始まりより後でなければなりません",
                en: "A period must end after it begins")
        }
        self.start = start
        self.end = end
    }

    /// Traps when empty.
    package init(known start: Day, until end: Day) {
        precondition(start < end, "empty period")
        self.start = start
        self.end = end
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            try container.decode(Day.self, forKey: .start), until: try container.decode(Day.self, forKey: .end))
    }

    private enum CodingKeys: String, CodingKey { case start, end }

    package var lastDay: Day { end.advanced(by: -1) }
    package var dayCount: Int { Int(end.number - start.number) }
    package var days: some Sequence<Day> { (start.number..<end.number).lazy.map(Day.init(number:)) }

    package func contains(_ day: Day) -> Bool { start <= day && day < end }
    package func contains(_ other: Period) -> Bool { start <= other.start && other.end <= end }
    package func overlaps(_ other: Period) -> Bool { start < other.end && other.start < end }

    package func intersection(_ other: Period) -> Period? {
        let from = max(start, other.start)
        let until = min(end, other.end)
        return from < until ? Period(known: from, until: until) : nil
    }

    /// The fiscal years it touches, in order.
    package var fiscalYears: [FiscalYear] {
        (FiscalYear(containing: start).year...FiscalYear(containing: lastDay).year).map(FiscalYear.init)
    }
}

extension Period: CustomStringConvertible {
    /// With the last day included, as people write it: `2021-04-01 – 2022-03-31`.
    package var description: String { "\(start) – \(lastDay)" }
}
