import DataQuality
import Quantities
import Testing

@Suite struct SolarPositionTests {
    @Test(
        "zenith and azimuth agree with the reference for nine cities and seven days",
        .enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
    func reference() throws {
        let rows = try SharedData.rows("vectors/solar_japan_30min.csv")
        #expect(rows.count == 3024)
        var worst = (zenith: 0.0, azimuth: 0.0, apparent: 0.0)
        for row in rows {
            let position = SolarPosition(
                at: try Instant(try #require(row["time"])), latitude: try number(row, "lat"),
                longitude: try number(row, "lon"))
            let zenith = try number(row, "zenith")
            worst.zenith = max(worst.zenith, abs(position.zenith - zenith))
            if zenith < 85 {
                worst.apparent = max(
                    worst.apparent, abs(90 - position.apparentElevation - (try number(row, "apparent_zenith"))))
            }
            // Straight overhead the bearing means nothing: 3° away from the vertical it does.
            if zenith > 3, zenith < 177 {
                let difference = abs(position.azimuth - (try number(row, "azimuth")))
                worst.azimuth = max(worst.azimuth, min(difference, 360 - difference))
            }
        }
        #expect(worst.zenith < 0.02)
        #expect(worst.azimuth < 0.05)
        // Higher than 5°: nearer the horizon the reference uses another formula and its own air pressure.
        #expect(worst.apparent < 0.02)
    }

    @Test("at the equinox the sun at the equator stands overhead when it passes the meridian")
    func equinox() throws {
        // Equinox of March 2024: 03:06 UT; the sun passes 0° E about 7.4 minutes after noon.
        let position = SolarPosition(at: try Instant("2024-03-20T12:07:25Z"), latitude: 0, longitude: 0)
        #expect(position.elevation > 89.7)
    }

    @Test("refraction lifts the sun at the horizon by about half a degree and never lowers it by day")
    func refraction() throws {
        for minute in 0..<1440 {
            let instant = try Instant("2024-06-20T15:00:00Z").advanced(bySeconds: Int64(minute * 60))
            let position = SolarPosition(at: instant, latitude: 35.69, longitude: 139.69)
            if position.elevation > -0.5 { #expect(position.apparentElevation >= position.elevation) }
            if abs(position.elevation) < 0.3 {
                #expect((0.35...0.65).contains(position.apparentElevation - position.elevation))
            }
        }
    }

    private func number(_ row: [String: String], _ column: String) throws -> Double {
        try #require(row[column].flatMap(Double.init), "no number in \(column)")
    }
}
