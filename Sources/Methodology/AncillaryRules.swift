package import Quantities

/// How ancillary emission activities (付随的な排出活動) are treated, and which ones the methodology knows.
package struct AncillaryRules: Hashable, Sendable {
    /// An item whose impact is at least this must be calculated: 1 %.
    package let calculateFrom: Rational
    /// Items without monitoring must together stay below this: 5 %.
    package let unmonitoredBelow: Rational
    package let source: String
    package let verified: Bool
    package let items: [AncillaryItem]
}
