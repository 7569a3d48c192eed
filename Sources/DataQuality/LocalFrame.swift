#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Up, east and north at a place, as unit vectors in the frame of ``SunDirection``.
struct LocalFrame: Sendable {
    let up: (x: Double, y: Double, z: Double)
    let east: (x: Double, y: Double)
    let north: (x: Double, y: Double, z: Double)

    /// - Parameters:
    ///   - latitude: degrees north.
    ///   - longitude: degrees east.
    init(latitude: Double, longitude: Double) {
        let (sinLatitude, cosLatitude) = (sin(latitude.radians), cos(latitude.radians))
        let (sinLongitude, cosLongitude) = (sin(longitude.radians), cos(longitude.radians))
        up = (cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude)
        east = (-sinLongitude, cosLongitude)
        north = (-sinLatitude * cosLongitude, -sinLatitude * sinLongitude, cosLatitude)
    }

    /// The sine of the sun's elevation.
    @inline(__always)
    func height(of sun: SunDirection) -> Double { up.x * sun.x + up.y * sun.y + up.z * sun.z }

    /// Positive while the sun stands in the eastern half of the sky.
    @inline(__always)
    func eastward(of sun: SunDirection) -> Double { east.x * sun.x + east.y * sun.y }

    func northward(of sun: SunDirection) -> Double { north.x * sun.x + north.y * sun.y + north.z * sun.z }
}
