package import Quantities

extension MonitoringReport {
    /// Ancillary emission activities (付随的排出活動) and the test of those that are not calculated.
    package struct AncillaryImpact: Codable, Hashable, Sendable {
        package let items: [Item]
        /// Sum of the impact ratios (影響度) of items that are not monitored, 0 to 1.
        package let omittedSum: Rational
        /// The sum must stay below this, 0 to 1: 0.05.
        package let limit: Rational
        package let isVerified: Bool

        package init(
            items: [Item], omittedSum: Rational, limit: Rational, isVerified: Bool
        ) {
            self.items = items
            self.omittedSum = omittedSum
            self.limit = limit
            self.isVerified = isVerified
        }
    }
}
