package import Quantities

extension Sheet {
    /// What one cell holds.
    package enum Value: Hashable, Sendable {
        case empty
        /// Always text, whatever it looks like.
        case text(String)
        case integer(Int64)
        /// An exact number, shown with `places` decimals at least; `mark` stands behind it: `%`, 要確認.
        case decimal(Rational, places: Int = 0, mark: String = "")
        case day(Day)
    }
}

extension Sheet.Value {
    /// The number in plain decimal, if it is one and has an end: `-1234.5`.
    var digits: String? {
        switch self {
        case .integer(let value): String(value)
        case .decimal(let value, let places, _): value.exactDecimal.map { Self.filled($0, to: places) }
        case .empty, .text, .day: nil
        }
    }

    /// All of the value in characters.
    var characters: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .integer(let value): String(value)
        case .decimal(let value, _, let mark): (digits ?? value.description) + (mark.isEmpty ? "" : " " + mark)
        case .day(let day): day.description
        }
    }

    /// At least `places` digits behind the point.
    private static func filled(_ decimal: String, to places: Int) -> String {
        let parts = decimal.split(separator: ".")
        let fraction = parts.count > 1 ? parts[1].utf8.count : 0
        guard fraction < places else { return decimal }
        return decimal + (fraction == 0 ? "." : "") + String(repeating: "0", count: places - fraction)
    }
}
