import Foundation

/// A day in Japan counted from 1970-01-01, in the terms of the scheme.
enum RawDay {
    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
        return calendar
    }()

    static func number(_ text: Substring) -> Int? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        let date = calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2]))
        return date.map { Int($0.timeIntervalSince1970) / 86_400 }
    }

    /// April to March.
    static func fiscalYear(_ day: Int) -> Int {
        let (year, month) = yearAndMonth(day)
        return month < 4 ? year - 1 : year
    }

    /// `2016-04`.
    static func month(_ day: Int) -> String {
        let (year, month) = yearAndMonth(day)
        return "\(year)-" + (month < 10 ? "0" : "") + "\(month)"
    }

    private static func yearAndMonth(_ day: Int) -> (Int, Int) {
        let parts = calendar.dateComponents(
            [.year, .month], from: Date(timeIntervalSince1970: TimeInterval(day * 86_400)))
        return (parts.year ?? 0, parts.month ?? 0)
    }
}
