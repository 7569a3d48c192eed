package import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the sun's centre stands in the sky of a place (太陽位置), in degrees.
///
/// `Double` is right here: the position only raises flags, no counted quantity is made from it.
package struct SolarPosition: Sendable, Hashable {
    /// Above the horizon, without refraction, -90 to 90 (高度).
    package let elevation: Double
    /// From north through east, 0 up to 360 (方位角).
    package let azimuth: Double

    /// - Parameters:
    ///   - latitude: degrees north.
    ///   - longitude: degrees east.
    package init(at instant: Instant, latitude: Double, longitude: Double) {
        self.init(
            of: SunDirection(at: instant), in: LocalFrame(latitude: latitude, longitude: longitude))
    }

    init(of sun: SunDirection, in frame: LocalFrame) {
        let east = frame.eastward(of: sun)
        let north = frame.northward(of: sun)
        elevation = atan2(frame.height(of: sun), (east * east + north * north).squareRoot()).degrees
        let bearing = atan2(east, north).degrees
        azimuth = bearing < 0 ? bearing + 360 : bearing
    }

    /// From the vertical, without refraction (天頂角).
    package var zenith: Double { 90 - elevation }

    /// The elevation at which the sun appears through air of 1013 hPa and 10 °C.
    ///
    /// Source: the piecewise formula of the NOAA solar calculator.
    package var apparentElevation: Double { elevation + refraction }

    private var refraction: Double {
        guard elevation <= 85 else { return 0 }
        let slope = tan(elevation.radians)
        let arcSeconds =
            if elevation > 5 {
                58.1 / slope - 0.07 / (slope * slope * slope) + 0.000_086 / (slope * slope * slope * slope * slope)
            } else if elevation > -0.575 {
                1735 + elevation * (-518.2 + elevation * (103.4 + elevation * (-12.79 + elevation * 0.711)))
            } else {
                -20.772 / slope
            }
        return arcSeconds / 3600
    }
}
