package import Quantities

extension MonitoringReport {
    /// What arrived and what was flagged.
    package struct DataQuality: Codable, Hashable, Sendable {
        /// Meter intervals that the members' equipment should have reported.
        package let expectedSlots: Int64
        package let receivedSlots: Int64
        /// Name and version of the detector set.
        package let detectorVersion: String
        package let flags: [FlagCount]
        /// Generation that flags kept out of the claim, each interval counted once.
        package let excluded: Energy

        package init(
            expectedSlots: Int64, receivedSlots: Int64, detectorVersion: String, flags: [FlagCount],
            excluded: Energy
        ) {
            self.expectedSlots = expectedSlots
            self.receivedSlots = receivedSlots
            self.detectorVersion = detectorVersion
            self.flags = flags
            self.excluded = excluded
        }

        /// Received over expected, from 0 to 1; nil when nothing was expected.
        package var completeness: Rational? {
            expectedSlots > 0 ? Rational(receivedSlots) / Rational(expectedSlots) : nil
        }
    }
}
