import Foundation

/// Elevation of the sun by the low-precision formulas of the Astronomical Almanac (0.01° from 1950 to 2050), without
/// refraction: another road to night than the program's.
enum RoughSun {
    enum Light { case night, uncertain, day }

    /// Nearer to the threshold than this, both answers are accepted: these formulas err by 0.01°, the program's by 0.02°.
    private static let doubt = 0.03

    /// Night is when the sun stays below −0.833° from begin to end of the slot.
    static func light(slot: Int, perDay: Int, latitude: Double, longitude: Double) -> Light {
        let length = 86_400 / perDay
        let start = slot * length - 9 * 3600
        let highest =
            [0, length / 2, length].map {
                elevation(TimeInterval(start + $0), latitude: latitude, longitude: longitude)
            }.max() ?? 0
        if abs(highest + 0.833) < doubt { return .uncertain }
        return highest < -0.833 ? .night : .day
    }

    /// Degrees, at seconds since 1970 in UTC.
    static func elevation(_ seconds: TimeInterval, latitude: Double, longitude: Double) -> Double {
        let days = seconds / 86_400 + 2_440_587.5 - 2_451_545
        let mean = 280.460 + 0.9856474 * days
        let anomaly = radians(357.528 + 0.9856003 * days)
        let ecliptic = radians(mean + 1.915 * sin(anomaly) + 0.020 * sin(2 * anomaly))
        let tilt = radians(23.439 - 0.0000004 * days)
        let ascension = atan2(cos(tilt) * sin(ecliptic), cos(ecliptic))
        let declination = asin(sin(tilt) * sin(ecliptic))
        let sidereal = radians((18.697374558 + 24.06570982441908 * days) * 15 + longitude)
        let place = radians(latitude)
        let height = sin(place) * sin(declination) + cos(place) * cos(declination) * cos(sidereal - ascension)
        return asin(height) * 180 / .pi
    }

    private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
