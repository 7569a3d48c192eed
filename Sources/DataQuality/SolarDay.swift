package import Quantities

/// Sunrise, highest stand and sunset of one Japanese day at one place, to the second (日の出・南中・日の入り).
///
/// The sun rises and sets when its centre stands at ``horizon``. Nil where it does not within the day: in polar summer
/// and winter, or where the longitude is so far from Japan that the event falls on the day before or after.
package struct SolarDay: Sendable, Hashable {
    /// -0.833°: half the sun's disc (16′) and the refraction at the horizon (34′), the usual definition of sunrise.
    package static let horizon = -0.833

    package let sunrise: Instant?
    /// When the sun passes from the eastern half of the sky to the western, near its highest.
    package let transit: Instant?
    package let sunset: Instant?

    /// - Parameters:
    ///   - latitude: degrees north.
    ///   - longitude: degrees east.
    package init(_ day: Day, latitude: Double, longitude: Double) {
        let frame = LocalFrame(latitude: latitude, longitude: longitude)
        let start = day.start.seconds
        func isUp(_ second: Int64) -> Bool {
            SolarPosition(of: SunDirection(unixSeconds: Double(start + second)), in: frame).elevation >= Self.horizon
        }
        func isEast(_ second: Int64) -> Bool {
            frame.eastward(of: SunDirection(unixSeconds: Double(start + second))) >= 0
        }
        let hours = (0...24).map { Int64($0 * 3600) }
        let highest = Self.change(to: false, at: hours, isEast)
        // With the sun's highest and lowest stand among the steps, even a day or a night of minutes is not stepped over.
        let steps = (hours + [highest, Self.change(to: true, at: hours, isEast)].compactMap(\.self)).sorted()
        transit = highest.map(day.start.advanced(bySeconds:))
        sunrise = Self.change(to: true, at: steps, isUp).map(day.start.advanced(bySeconds:))
        sunset = Self.change(to: false, at: steps, isUp).map(day.start.advanced(bySeconds:))
    }

    /// The first second of the day at which `state` becomes `value`: step by step, then by halving.
    private static func change(to value: Bool, at steps: [Int64], _ state: (Int64) -> Bool) -> Int64? {
        for (step, next) in zip(steps, steps.dropFirst()) where state(step) != value && state(next) == value {
            var (before, after) = (step, next)
            while after - before > 1 {
                let middle = (before + after) / 2
                if state(middle) == value { after = middle } else { before = middle }
            }
            return after
        }
        return nil
    }
}
