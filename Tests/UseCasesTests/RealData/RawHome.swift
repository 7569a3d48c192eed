import Foundation

/// One home's year as the raw file has it, read with nothing of the program: slots of energy, counted from
/// 1970-01-01 00:00 in Japan.
struct RawHome {
    let site: String
    let slotsPerDay: Int
    var generation: [Int: Int] = [:]
    /// What the rule reads beside generation: consumption, or export.
    var second: [Int: Int] = [:]
    /// A channel that is delivered and not claimed: it counts where whole days are compared.
    var other: [Int: Int] = [:]
    /// Slots that the publisher filled in.
    var doubted: Set<Int> = []
    /// Days since 1970-01-01 with any reading.
    var days: Set<Int> = []

    init(site: String, slotsPerDay: Int) {
        self.site = site
        self.slotsPerDay = slotsPerDay
    }

    func slots(of day: Int) -> Range<Int> { day * slotsPerDay..<(day + 1) * slotsPerDay }

    /// The slot that holds an instant, given as `2011-07-01T00:00:00+10:00`.
    static func slot(at text: String, perDay: Int, _ reader: ISO8601DateFormatter) throws -> Int {
        guard let date = reader.date(from: text) else { throw CocoaError(.formatting) }
        return (Int(date.timeIntervalSince1970) + 9 * 3600) / (86_400 / perDay)
    }

    /// `text × factor` as whole number.
    static func whole(_ text: String?, times factor: Decimal, _ mode: NSDecimalNumber.RoundingMode) throws -> Int? {
        guard let text, !text.isEmpty else { return nil }
        guard var value = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")) else {
            throw CocoaError(.formatting)
        }
        value *= factor
        var rounded = Decimal()
        NSDecimalRound(&rounded, &value, 0, mode)
        return NSDecimalNumber(decimal: rounded).intValue
    }
}
