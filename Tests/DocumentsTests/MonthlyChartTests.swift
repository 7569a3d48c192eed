import Testing

@testable import Documents

@Suite struct MonthlyChartTests {
    @Test(
        "ticks rise evenly from zero to the first round step at or above the highest bar",
        arguments: [
            (1, [0, 1]), (5, [0, 1, 2, 3, 4, 5]), (6, [0, 2, 4, 6]), (99, [0, 20, 40, 60, 80, 100]),
            (100, [0, 20, 40, 60, 80, 100]), (101, [0, 50, 100, 150]),
            (611_075_153, [0, 200_000_000, 400_000_000, 600_000_000, 800_000_000]),
        ] as [(Int64, [Int64])])
    func ticks(highest: Int64, expected: [Int64]) { #expect(MonthlyChart.ticks(upTo: highest) == expected) }

    @Test(
        "ticks cover any bar with at most six of them",
        arguments: [
            3, 9, 10, 11, 4_999, 12_345_678, 999_999_999_999, 1_000_000_000_000_000_000,
        ] as [Int64])
    func cover(highest: Int64) throws {
        let ticks = MonthlyChart.ticks(upTo: highest)
        let last = try #require(ticks.last)
        #expect(last >= highest && (2...6).contains(ticks.count))
        #expect(Set(zip(ticks, ticks.dropFirst()).map { $1 - $0 }).count == 1)
    }

    @Test("without generation there is no picture, and the table says so")
    func empty() {
        #expect(MonthlyChart(months: [], word: Wording(.en)).chart == nil)
        let dark = MonitoringReport.Month(year: 2024, month: 4, generation: .zero, selfUse: .zero)
        #expect(MonthlyChart(months: [dark], word: Wording(.en)).chart == nil)
    }
}
