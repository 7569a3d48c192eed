package import Quantities

/// Numbers as people read them: digits grouped by three with commas, in Japanese and in English alike.
package enum NumberText {
    package static func whole(_ value: some BinaryInteger) -> String { grouped(String(value)) }

    /// The exact decimal when it needs at most `places`; else cut off there and marked with "…". Never rounded up.
    package static func decimal(_ value: Rational, atMost places: Int = 9) -> String {
        if let exact = value.exactDecimal {
            let fraction = exact.split(separator: ".").dropFirst().first?.utf8.count ?? 0
            if fraction <= places { return grouped(exact) }
        }
        return grouped(value.decimal(places: places, .towardZero)) + "…"
    }

    /// Exactly `places` decimals, for columns that line up.
    package static func fixed(_ value: Rational, places: Int, _ rule: RoundingRule) -> String {
        grouped(value.decimal(places: places, rule))
    }

    /// Kilowatt-hours to the last watt-hour, which is exact: `4,512.300`.
    package static func kilowattHours(_ energy: Energy) -> String {
        fixed(energy.kilowattHours, places: 3, .towardZero)
    }

    /// A share of 1 in percent with two decimals, cut off: 100.00 % means all.
    package static func percent(_ share: Rational) -> String { fixed(share * 100, places: 2, .down) + " %" }

    /// A unit as it is printed: t-CO2 with a lowered figure.
    package static func unit(_ unit: String) -> String {
        var out = ""
        var rest = Substring(unit)
        while !rest.isEmpty {
            if rest.hasPrefix("CO2") {
                out += "CO₂"
                rest = rest.dropFirst(3)
            } else {
                out.append(rest.removeFirst())
            }
        }
        return out
    }

    /// A minus sign, the whole part in groups, and the fraction as it is.
    private static func grouped(_ decimal: String) -> String {
        let isNegative = decimal.hasPrefix("-")
        let parts = (isNegative ? decimal.dropFirst() : Substring(decimal)).split(separator: ".")
        let whole = Array(parts[0].utf8)
        var out = isNegative ? "−" : ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { out += "," }
            out.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return parts.count > 1 ? out + "." + parts[1] : out
    }
}
