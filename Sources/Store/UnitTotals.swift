package import Quantities

/// Units that were ever issued, those held now, and those retired: the first is the sum of the others.
package struct UnitTotals: Hashable, Sendable, Codable {
    package let issued: Tonnes
    package let held: Tonnes
    package let retired: Tonnes

    package init(issued: Tonnes = .zero, held: Tonnes = .zero, retired: Tonnes = .zero) {
        self.issued = issued
        self.held = held
        self.retired = retired
    }

    package static func + (a: UnitTotals, b: UnitTotals) -> UnitTotals {
        UnitTotals(issued: a.issued + b.issued, held: a.held + b.held, retired: a.retired + b.retired)
    }
}

package struct VintageTotals: Hashable, Sendable, Codable {
    package let vintage: FiscalYear
    package let totals: UnitTotals
}
