import DataQuality
import Quantities
import Telemetry
import Testing

@Suite struct NightMaskTests {
    /// The oracle looks at the sun every minute; a slot that the two see differently must be within 0.01° of the edge.
    @Test(
        "a slot is night when the sun stays below the threshold the whole slot",
        arguments: [24, 48, 96, 288],
        [
            (43.06, 141.35, -0.833), (26.21, 127.68, -0.833), (35.69, 139.69, -3.833), (24.3, 153.98, -0.833),
            (69.7, 19.0, -0.833), (-33.9, 151.2, -0.833), (78.0, 135.0, -0.833),
        ])
    func everyMinute(perDay: Int, place: (latitude: Double, longitude: Double, threshold: Double)) throws {
        let grid = try SlotGrid(perDay: perDay)
        for text in ["2024-01-26", "2024-03-20", "2024-06-21", "2024-12-21"] {
            let day = try Day(text)
            let mask = NightMask(
                day, grid, latitude: place.latitude, longitude: place.longitude, threshold: place.threshold)
            for slot in 0..<perDay {
                let highest = (0...grid.minutes).map { minute in
                    SolarPosition(
                        at: day.start.advanced(bySeconds: Int64(slot * grid.seconds + minute * 60)),
                        latitude: place.latitude, longitude: place.longitude
                    ).elevation
                }.max()
                let elevation = try #require(highest)
                if abs(elevation - place.threshold) > 0.01 {
                    #expect(mask.isNight[slot] == (elevation < place.threshold), "\(text) slot \(slot)")
                }
            }
        }
    }

    @Test("a short noon inside one slot of polar winter is not night")
    func transitInside() throws {
        // On 128° E the sun passes at about 12:24 JST, well inside an hourly slot. Going south in the southern winter, the
        // day shrinks until it lasts only minutes.
        let day = try Day("2024-05-20")
        let latitude = (0...2000).map { -60 - Double($0) * 0.01 }.first { latitude in
            let solar = SolarDay(day, latitude: latitude, longitude: 128)
            guard let sunrise = solar.sunrise, let sunset = solar.sunset else { return false }
            return sunset.seconds - sunrise.seconds < 2400
        }
        let found = try #require(latitude)
        let mask = NightMask(day, .hourly, latitude: found, longitude: 128, threshold: SolarDay.horizon)
        let transit = try #require(SolarDay(day, latitude: found, longitude: 128).transit)
        let slot = Int(transit.seconds - day.start.seconds) / 3600
        #expect(!mask.isNight[slot])
        #expect(mask.isNight.filter { !$0 }.count <= 2)
    }
}
