package import Quantities

/// A value handed to a methodology for one of its symbols, with where it comes from.
package struct InputValue: Hashable, Sendable, Codable {
    /// One element of an indexed symbol: a field, a feedstock.
    package struct Element: Hashable, Sendable, Codable {
        package let label: String
        package let value: Rational

        package init(label: String, value: Rational) {
            self.label = label
            self.value = value
        }
    }

    package let symbol: String
    /// Nil for an indexed symbol.
    package let value: Rational?
    /// Nil for a symbol without index.
    package let elements: [Element]?
    /// Must be the symbol's declared unit.
    package let unit: String
    /// Where the value comes from, for people.
    package let note: String
    package let verified: Bool

    package init(_ symbol: String, _ value: Rational, _ unit: String, note: String, verified: Bool) {
        self.symbol = symbol
        self.value = value
        elements = nil
        self.unit = unit
        self.note = note
        self.verified = verified
    }

    package init(_ symbol: String, elements: [Element], _ unit: String, note: String, verified: Bool) {
        self.symbol = symbol
        value = nil
        self.elements = elements
        self.unit = unit
        self.note = note
        self.verified = verified
    }
}
