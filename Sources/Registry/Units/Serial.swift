package import Quantities

/// The serial number of one unit, unique in the whole registry: `JCL-000000000123`.
///
/// One unit is 1 t-CO2 (`sourced` offset.env.go.jp). Twelve digits are `assumed`: the scheme's own digits are not known.
package struct Serial: Hashable, Sendable {
    package static let digits = 12

    package let prefix: SerialPrefix
    /// 1 to 999,999,999,999.
    package let number: Int64

    /// - Throws: `registry.serial.outOfRange`.
    package init(_ prefix: SerialPrefix, _ number: Int64) throws(Rejection) {
        guard SerialRange.numbers.contains(number) else { throw .serialOutOfRange(number) }
        self.prefix = prefix
        self.number = number
    }

    /// For serials the program made itself. Traps when out of range.
    package init(known prefix: SerialPrefix, _ number: Int64) {
        precondition(SerialRange.numbers.contains(number), "serial out of range")
        self.prefix = prefix
        self.number = number
    }

    /// Reads exactly what is printed: the prefix in capitals, a hyphen, twelve ASCII digits.
    /// - Throws: `registry.serial.malformed`; `registry.serial.outOfRange` for number zero.
    package init(_ text: String) throws(Rejection) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let prefix = SerialPrefix(rawValue: String(parts[0])),
            parts[1].utf8.count == Self.digits, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int64(parts[1])
        else {
            throw Rejection(
                "registry.serial.malformed", expected: "JC or JCL, -, \(Self.digits) digits",
                found: String(text.prefix(40)), ja: "シリアル番号の形式が正しくありません", en: "The serial number is malformed")
        }
        try self.init(prefix, number)
    }
}

extension Serial: Comparable {
    package static func < (a: Serial, b: Serial) -> Bool { (a.prefix, a.number) < (b.prefix, b.number) }
}

extension Serial: CustomStringConvertible {
    package var description: String {
        let text = String(number)
        return "\(prefix)-" + String(repeating: "0", count: Self.digits - text.utf8.count) + text
    }
}

extension Serial: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
