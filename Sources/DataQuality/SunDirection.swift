package import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the sun stands above the turning Earth: a unit vector in the frame that turns with it (x through 0° N 0° E, y
/// through 0° N 90° E, z through the north pole).
///
/// The same for every place, so one direction serves a whole fleet: the sine of the sun's elevation at a place is the
/// scalar product with the place's vertical.
///
/// The algorithm is that of the NOAA solar calculator (Meeus, *Astronomical Algorithms*, 2nd ed., chapters 12, 22, 25):
/// Julian-date polynomials for the mean longitude and anomaly, the equation of the centre, aberration and the largest
/// term of nutation, and the apparent sidereal time. Universal and terrestrial time are taken as equal (0.001°) and the
/// sun's parallax (0.0024°) is left out.
package struct SunDirection: Sendable, Hashable {
    package let x: Double
    package let y: Double
    package let z: Double

    package init(at instant: Instant) { self.init(unixSeconds: Double(instant.seconds)) }

    /// - Parameter unixSeconds: seconds since 1970-01-01T00:00:00Z, with a fraction.
    package init(unixSeconds: Double) {
        /// Days since J2000.0, 2000-01-01T12:00 UT (Julian date 2451545.0).
        let days = unixSeconds / 86_400 - 10_957.5
        let centuries = days / 36_525
        let meanLongitude = 280.46646 + centuries * (36_000.76983 + centuries * 0.000_303_2)
        let anomaly = (357.52911 + centuries * (35_999.05029 - centuries * 0.000_153_7)).radians
        let centre =
            sin(anomaly) * (1.914602 - centuries * (0.004817 + centuries * 0.000014))
            + sin(2 * anomaly) * (0.019993 - centuries * 0.000101) + sin(3 * anomaly) * 0.000289
        let node = (125.04 - 1934.136 * centuries).radians
        let longitude = (meanLongitude + centre - 0.00569 - 0.00478 * sin(node)).radians
        let meanObliquity =
            23.439291111 - centuries * (0.013004167 + centuries * (0.000000164 - centuries * 0.000000504))
        let obliquity = (meanObliquity + 0.00256 * cos(node)).radians
        let sidereal =
            (280.46061837 + 360.98564736629 * days + 0.000387933 * centuries * centuries
            - 0.00478 * sin(node) * cos(obliquity)).radians

        // The sun among the stars, then turned by the sidereal time.
        let equinox = cos(longitude)
        let quarter = sin(longitude) * cos(obliquity)
        x = equinox * cos(sidereal) + quarter * sin(sidereal)
        y = quarter * cos(sidereal) - equinox * sin(sidereal)
        z = sin(longitude) * sin(obliquity)
    }
}

extension Double {
    /// Degrees as radians.
    @inline(__always)
    var radians: Double { self * .pi / 180 }
    /// Radians as degrees.
    @inline(__always)
    var degrees: Double { self * 180 / .pi }
}
