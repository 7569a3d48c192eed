import DataQuality
import Quantities
import Telemetry

extension Member {
    /// Step of a household meter in Wh, as far as the night detector cares. `assumed`: 0.01 kWh.
    private static let meterQuantum: Int64 = 10

    /// What the detectors must know: rating and place, the prefectural office where the member gave no coordinates.
    var context: SiteContext {
        get throws(Rejection) {
            guard let location else {
                return try SiteContext(
                    ratedWatts: Int64(panels.ratedWatts), prefecture: prefecture,
                    meterQuantumWattHours: Self.meterQuantum)
            }
            return try SiteContext(
                ratedWatts: Int64(panels.ratedWatts), latitude: location.latitude, longitude: location.longitude,
                locationIsExact: true, meterQuantumWattHours: Self.meterQuantum)
        }
    }
}
