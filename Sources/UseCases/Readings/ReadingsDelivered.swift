package import Quantities
package import TransparencyLog

/// A file of readings was taken in (計測データの受領). The readings themselves stay out of the log.
package struct ReadingsDelivered: EventBody {
    package static let kind = "readings.delivered"
    package let project: ProjectID
    package let delivery: DeliveryID
    /// SHA-256 of the file as it came.
    package let fileDigest: String
    package let mappingDigest: String
    /// Merkle root over the commitments of its site-days.
    package let root: LogHash
    package let siteDays: Int
    package let readings: Int
    /// Whether any channel was read from a cumulative register (積算計).
    package let fromRegisters: Bool
    /// Site-days that replace an earlier version.
    package let corrected: Int
    /// Why known values were replaced; nil when none were.
    package let reason: String?
    /// Bad rows left out under `--partial`, and site-days that contradict known ones without a reason.
    package let rowsLeftOut: Int
    package let firstDay: Day?
    package let lastDay: Day?
    /// The detectors that looked at it, with their versions.
    package let detectors: [String: Int]
    /// Flagged slots per flag.
    package let flags: [String: Int]
}
