package import Quantities

/// The declared parameters of the detectors. Whatever is not said here is a constant of the detector's definition.
package struct DetectorSettings: Sendable, Hashable, Codable {
    /// Generation and export may reach this many thousandths of rated power × slot length; 1000 is the rule.
    package let capacityTolerancePerMille: Int64
    /// How much lower, in thousandths of a degree, the sun must stand where only the prefecture is known. 3° covers every
    /// prefecture's main land but the far east of Hokkaido; there, on Okinawa's western isles, Amami and Ogasawara a
    /// site should tell its place, or a genuine dawn or dusk may be flagged and left out (`assumed`).
    package let prefectureMarginMillidegrees: Int64

    /// A tolerance of 1.000 and a margin of 3.000°.
    package static let standard = DetectorSettings(known: 1000, 3000)

    /// - Throws: ``Rejection`` `dataQuality.settings.invalid` for a tolerance outside 0.5 to 10 or a margin outside 0°
    ///   to 20°.
    package init(capacityTolerancePerMille: Int64 = 1000, prefectureMarginMillidegrees: Int64 = 3000)
        throws(Rejection)
    {
        guard (500...10_000).contains(capacityTolerancePerMille) else {
            throw .invalidSettings("capacity tolerance 500 – 10,000 ‰", "\(capacityTolerancePerMille) ‰")
        }
        guard (0...20_000).contains(prefectureMarginMillidegrees) else {
            throw .invalidSettings("prefecture margin 0 – 20,000 m°", "\(prefectureMarginMillidegrees) m°")
        }
        self.init(known: capacityTolerancePerMille, prefectureMarginMillidegrees)
    }

    private init(known tolerance: Int64, _ margin: Int64) {
        capacityTolerancePerMille = tolerance
        prefectureMarginMillidegrees = margin
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            capacityTolerancePerMille: try container.decode(Int64.self, forKey: .capacityTolerancePerMille),
            prefectureMarginMillidegrees: try container.decode(Int64.self, forKey: .prefectureMarginMillidegrees))
    }

    private enum CodingKeys: String, CodingKey { case capacityTolerancePerMille, prefectureMarginMillidegrees }
}
