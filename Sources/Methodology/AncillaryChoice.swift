package import Quantities

/// The treatment of one ancillary item in one project, with its basis (根拠).
package struct AncillaryChoice: Hashable, Sendable, Codable {
    package let item: String
    package let method: AncillaryMethod
    /// 影響度: emission ÷ printed reduction, see ``ImpactRatio``. Needed unless the item is calculated or absent.
    package let impact: Rational?
    /// Why, in words or as the name of an attachment. Needed unless the item is calculated.
    package let basis: String
    package let verified: Bool

    /// Longest basis kept, in bytes.
    static let longestBasis = 2000

    package init(item: String, method: AncillaryMethod, impact: Rational?, basis: String, verified: Bool) {
        self.item = item
        self.method = method
        self.impact = impact
        self.basis = basis
        self.verified = verified
    }
}
