import Quantities
import Testing

@testable import Store

@Suite("Months of retirement")
struct RetiredMonthsTests {
    @Test(
        "a month is counted from the year 0, in Japan",
        arguments: [("2024-04-01", 24_291), ("2024-04-30", 24_291), ("2024-12-31", 24_299), ("2025-01-01", 24_300)])
    func month(day: String, number: Int) throws { #expect(RetiredMonth.month(of: try Day(day)) == number) }
}
