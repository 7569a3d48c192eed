package import Quantities
package import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Which slots of a day lie wholly in night at a place (夜間コマ).
///
/// Definition: a slot is night when the sun's centre stays below the threshold elevation during the whole slot. Within
/// a slot the sun is highest at one of its two ends, or at its transit when that falls inside; those are the instants
/// compared.
package struct NightMask: Sendable, Hashable {
    /// One truth per slot.
    package let isNight: [Bool]

    /// - Parameters:
    ///   - latitude: degrees north.
    ///   - longitude: degrees east.
    ///   - threshold: degrees of elevation, without refraction.
    package init(_ day: Day, _ grid: SlotGrid, latitude: Double, longitude: Double, threshold: Double) {
        let frame = LocalFrame(latitude: latitude, longitude: longitude)
        self.init(SunTable(day, grid), frame: frame, sineOfThreshold: sin(threshold.radians))
    }

    init(_ sun: SunTable, frame: LocalFrame, sineOfThreshold: Double) {
        let directions = sun.directions
        var night = [Bool](repeating: false, count: directions.count - 1)
        var before = directions[0]
        var wasBelow = frame.height(of: before) < sineOfThreshold
        for slot in night.indices {
            let after = directions[slot + 1]
            let isBelow = frame.height(of: after) < sineOfThreshold
            if wasBelow && isBelow {
                night[slot] = Self.transitHeight(before, after, frame).map { $0 < sineOfThreshold } ?? true
            }
            before = after
            wasBelow = isBelow
        }
        isNight = night
    }

    /// The sine of the elevation at transit, where the slot contains one: the sun goes from the eastern half of the sky
    /// to the western on the side of the place (at its lower transit it goes from the western to the eastern).
    private static func transitHeight(_ before: SunDirection, _ after: SunDirection, _ frame: LocalFrame) -> Double? {
        guard frame.eastward(of: before) > 0, frame.eastward(of: after) <= 0 else { return nil }
        let equatorial = (before.x * before.x + before.y * before.y).squareRoot()
        let cosLatitude = (frame.up.x * frame.up.x + frame.up.y * frame.up.y).squareRoot()
        return frame.up.z * before.z + cosLatitude * equatorial
    }
}
