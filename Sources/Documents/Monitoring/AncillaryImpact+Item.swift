package import Quantities

extension MonitoringReport.AncillaryImpact {
    /// One ancillary activity.
    package struct Item: Codable, Hashable, Sendable {
        package let name: Bilingual
        package let treatment: Treatment
        /// Nil when it is not known.
        package let emissions: Emissions?
        /// Emission over the reduction, 0 to 1; nil when it is not known.
        package let impact: Rational?
        package let basis: Bilingual
        package let isVerified: Bool

        package init(
            name: Bilingual, treatment: Treatment, emissions: Emissions?, impact: Rational?, basis: Bilingual,
            isVerified: Bool
        ) {
            self.name = name
            self.treatment = treatment
            self.emissions = emissions
            self.impact = impact
            self.basis = basis
            self.isVerified = isVerified
        }

        package enum Treatment: String, CaseIterable, Codable, Hashable, Sendable {
            /// 算定
            case calculated
            /// 影響度による算定: calculated without monitoring.
            case impactRatio
            /// 算定省略
            case omitted
        }
    }
}
