import DataQuality
import Quantities
import Testing

@Suite struct SolarDayTests {
    /// 0.01° of elevation, the accuracy of the algorithm, takes the sun 3.8 s where it rises slowest (Sapporo at
    /// midsummer: 0.16° a minute); 1 s more for rounding to the second.
    ///
    /// The reference counts by days of UTC: the sunrise it gives for a Japanese day, before 09:00, is the next day's with
    /// 24 hours taken off. It differs from the day's own sunrise by up to 108 s at the equinoxes, and is compared so.
    @Test(
        "sunrise, transit and sunset agree with the reference to 5 seconds",
        .enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
    func reference() throws {
        let rows = try SharedData.rows("vectors/solar_japan_sunrise.csv")
        #expect(rows.count == 63)
        var worst = (sunrise: 0.0, transit: 0.0, sunset: 0.0)
        for row in rows {
            let day = try Day(try #require(row["day"]))
            let latitude = try #require(row["lat"].flatMap(Double.init))
            let longitude = try #require(row["lon"].flatMap(Double.init))
            let solar = SolarDay(day, latitude: latitude, longitude: longitude)
            let next = SolarDay(day.advanced(by: 1), latitude: latitude, longitude: longitude)
            let sunrise = next.sunrise?.advanced(bySeconds: -86_400)
            worst.sunrise = max(worst.sunrise, try difference(sunrise, row["sunrise"]))
            worst.transit = max(worst.transit, try difference(solar.transit, row["transit"]))
            worst.sunset = max(worst.sunset, try difference(solar.sunset, row["sunset"]))
        }
        #expect(worst.sunrise < 5)
        #expect(worst.transit < 5)
        #expect(worst.sunset < 5)
    }

    @Test("sunrise and sunset are the seconds at which the sun crosses the horizon of the definition")
    func crossing() throws {
        let (latitude, longitude) = (35.6895, 139.6917)
        for offset in stride(from: 0, to: 366, by: 7) {
            let solar = SolarDay(try Day("2024-01-01").advanced(by: offset), latitude: latitude, longitude: longitude)
            func elevation(_ instant: Instant?, _ shift: Int64) throws -> Double {
                SolarPosition(
                    at: try #require(instant).advanced(bySeconds: shift), latitude: latitude, longitude: longitude
                ).elevation
            }
            #expect(try elevation(solar.sunrise, -1) < SolarDay.horizon)
            #expect(try elevation(solar.sunrise, 0) >= SolarDay.horizon)
            #expect(try elevation(solar.sunset, -1) >= SolarDay.horizon)
            #expect(try elevation(solar.sunset, 0) < SolarDay.horizon)
        }
    }

    @Test("where the sun does not rise or set there is no sunrise")
    func polar() throws {
        let winter = SolarDay(try Day("2024-12-21"), latitude: 78, longitude: 135)
        #expect(winter.sunrise == nil && winter.sunset == nil && winter.transit != nil)
        let summer = SolarDay(try Day("2024-06-21"), latitude: 78, longitude: 135)
        #expect(summer.sunrise == nil && summer.sunset == nil)
    }

    /// The reference has fractions of a second: `2024-03-20T05:36:10.353587712+09:00`.
    private func difference(_ found: Instant?, _ text: String?) throws -> Double {
        let text = try #require(text)
        let whole = try Instant(String(text.prefix(19)) + String(text.suffix(6)))
        let fractionText = "0" + String(text.dropFirst(19).dropLast(6))
        let fraction = try #require(Double(fractionText))
        return abs(Double(try #require(found).seconds - whole.seconds) - fraction)
    }
}
