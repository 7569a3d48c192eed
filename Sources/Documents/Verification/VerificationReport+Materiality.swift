package import Quantities

extension VerificationReport {
    /// Materiality threshold (重要性の量的判断基準).
    package struct Materiality: Codable, Hashable, Sendable {
        /// Percent of the claim: 5.
        package let percent: Rational
        /// False while the scheme's threshold is not confirmed.
        package let isVerified: Bool

        package init(
            percent: Rational, isVerified: Bool
        ) {
            self.percent = percent
            self.isVerified = isVerified
        }
    }
}
