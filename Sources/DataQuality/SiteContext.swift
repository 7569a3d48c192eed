package import Quantities

/// What the detectors must know about a site beside its readings.
package struct SiteContext: Sendable, Hashable {
    /// Rated output of the panels, W.
    package let ratedWatts: Int64
    /// Degrees north.
    package let latitude: Double
    /// Degrees east.
    package let longitude: Double
    /// False when the place is only known to be somewhere in the prefecture and its office stands for it.
    package let locationIsExact: Bool
    /// The smallest step that the meter counts, Wh.
    package let meterQuantumWattHours: Int64

    /// The sky of the place, worked out once.
    let frame: LocalFrame

    /// - Throws: ``Rejection`` `dataQuality.context.invalid` for a rated output outside 1 W to 1 GW, a place not on
    ///   Earth or a quantum outside 0 to 1 MWh.
    package init(
        ratedWatts: Int64, latitude: Double, longitude: Double, locationIsExact: Bool, meterQuantumWattHours: Int64
    ) throws(Rejection) {
        guard (1...1_000_000_000).contains(ratedWatts) else {
            throw .invalidContext("1 – 1,000,000,000 W", "\(ratedWatts) W")
        }
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else {
            throw .invalidContext("latitude ±90, longitude ±180", "\(latitude), \(longitude)")
        }
        guard (0...1_000_000).contains(meterQuantumWattHours) else {
            throw .invalidContext("0 – 1,000,000 Wh", "\(meterQuantumWattHours) Wh")
        }
        self.ratedWatts = ratedWatts
        self.latitude = latitude
        self.longitude = longitude
        self.locationIsExact = locationIsExact
        self.meterQuantumWattHours = meterQuantumWattHours
        frame = LocalFrame(latitude: latitude, longitude: longitude)
    }

    /// A site of which only the prefecture is known.
    /// - Throws: ``Rejection`` `dataQuality.context.invalid`.
    package init(ratedWatts: Int64, prefecture: Prefecture, meterQuantumWattHours: Int64) throws(Rejection) {
        let office = prefecture.office
        try self.init(
            ratedWatts: ratedWatts, latitude: office.latitude, longitude: office.longitude, locationIsExact: false,
            meterQuantumWattHours: meterQuantumWattHours)
    }

    package static func == (a: Self, b: Self) -> Bool {
        a.ratedWatts == b.ratedWatts && a.latitude == b.latitude && a.longitude == b.longitude
            && a.locationIsExact == b.locationIsExact && a.meterQuantumWattHours == b.meterQuantumWattHours
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(ratedWatts)
        hasher.combine(latitude)
        hasher.combine(longitude)
        hasher.combine(locationIsExact)
        hasher.combine(meterQuantumWattHours)
    }
}
