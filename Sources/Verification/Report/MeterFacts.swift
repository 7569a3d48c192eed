package import Quantities

/// One meter at one monitoring point (モニタリングポイント).
package struct MeterFacts: Hashable, Sendable {
    package var site: SiteID
    /// D3: number of the monitoring point, unique in the project.
    package var point: String
    /// D3: streams of readings (site and channel) mapped to this point; 1 is right.
    package var streams: Int32
    /// D4: 特定計量器 or not; nil when nobody said.
    package var specified: Bool?
    /// D5: last valid day of the legal verification (検定) or of the calibration (校正).
    package var validUntil: Day?
    /// D5: last day whose readings enter the claim; nil when none do.
    package var lastClaimedDay: Day?
    /// D6: accuracy class from the data sheet.
    package var accuracyClass: String?
    /// D6: conservative factor of the meter record × 10⁶; 1,000,000 is none.
    package var declaredFactorMillionths: Int32
    /// D6: conservative factor the claim applied × 10⁶.
    package var appliedFactorMillionths: Int32

    package init(
        site: SiteID,
        point: String,
        streams: Int32,
        specified: Bool?,
        validUntil: Day?,
        lastClaimedDay: Day?,
        accuracyClass: String?,
        declaredFactorMillionths: Int32,
        appliedFactorMillionths: Int32
    ) {
        self.site = site
        self.point = point
        self.streams = streams
        self.specified = specified
        self.validUntil = validUntil
        self.lastClaimedDay = lastClaimedDay
        self.accuracyClass = accuracyClass
        self.declaredFactorMillionths = declaredFactorMillionths
        self.appliedFactorMillionths = appliedFactorMillionths
    }
}
