/// Credits, or an emission reduction after rounding: whole tonnes of CO2 equivalent (t-CO2). Never negative.
package struct Tonnes: Hashable, Sendable {
    package let count: Int64

    /// - Throws: ``Rejection`` `quantity.tonnes.negative`.
    package init(_ count: Int64) throws(Rejection) {
        guard count >= 0 else {
            throw Rejection(
                "quantity.tonnes.negative", expected: "≥ 0", found: "\(count)", ja: "トン数は負にできません",
                en: "Tonnes cannot be negative")
        }
        self.count = count
    }

    /// For amounts the program made itself. Traps when negative.
    package init(known count: Int64) {
        precondition(count >= 0, "negative tonnes")
        self.count = count
    }

    package static let zero = Tonnes(known: 0)

    package static func + (a: Tonnes, b: Tonnes) -> Tonnes { Tonnes(known: a.count + b.count) }
}

extension Tonnes: Comparable {
    package static func < (a: Tonnes, b: Tonnes) -> Bool { a.count < b.count }
}

extension Tonnes: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(Int64.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }
}

extension Tonnes: CustomStringConvertible {
    package var description: String { "\(count) t-CO2" }
}

extension Sequence where Element == Tonnes {
    package var sum: Tonnes { reduce(.zero, +) }
}
