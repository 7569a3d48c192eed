import DataQuality
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What one rated kilowatt would generate under a cloudless sky, Wh per half hour, for each day and slot of a period.
///
/// Horizontal irradiance after Haurwitz (1945), a fifth of it diffuse; panels face south at 30°; 18 % is lost on the way.
/// One table serves all simulated homes of a prefecture.
struct ClearSky: Sendable {
    static let slots = 48
    private let energy: [Float]

    init(_ prefecture: Prefecture, _ period: Period) {
        let (latitude, longitude) = prefecture.office
        var energy: [Float] = []
        energy.reserveCapacity(period.dayCount * Self.slots)
        for day in period.days {
            for slot in 0..<Self.slots {
                let middle = day.start.advanced(bySeconds: Int64(slot * 1800 + 900))
                let sun = SolarPosition(at: middle, latitude: latitude, longitude: longitude)
                energy.append(Float(Self.wattHours(sun)))
            }
        }
        self.energy = energy
    }

    /// The 48 slots of a day, counted from the first day of the period.
    func slots(ofDay index: Int) -> ArraySlice<Float> { energy[index * Self.slots..<(index + 1) * Self.slots] }

    private static func wattHours(_ sun: SolarPosition) -> Double {
        guard sun.elevation > 0 else { return 0 }
        let radian = Double.pi / 180
        let height = sin(sun.elevation * radian)
        let horizontal = 1098 * height * exp(-0.057 / height)
        let facing =
            height * cos(30 * radian) + cos(sun.elevation * radian) * sin(30 * radian)
            * cos((sun.azimuth - 180) * radian)
        // Near the horizon the ratio of beam on the panel to beam on the ground grows without bound: capped at 3.
        let tilted = horizontal * (0.2 + 0.8 * min(3, max(0, facing) / max(height, 0.05)))
        return min(tilted, 1050) * 0.82 / 2
    }
}
