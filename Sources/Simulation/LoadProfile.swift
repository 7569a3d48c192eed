import Quantities

/// What an average simulated home uses, Wh per half hour, by time of day and season: about 4,200 kWh a year.
enum LoadProfile {
    /// By hour of the day, hundredths of the mean.
    static let byHour: [Double] = [
        60, 52, 48, 46, 48, 62, 105, 130, 110, 88, 80, 84, 92, 84, 78, 82, 98, 128, 168, 180, 172, 150, 118, 82,
    ]
    /// By month, hundredths of the mean: heating in winter, cooling in summer.
    static let byMonth: [Double] = [135, 130, 108, 88, 80, 82, 104, 112, 92, 82, 90, 118]

    /// The mean home's 48 slots on a day of the month given.
    static func slots(month: Int) -> [Double] {
        (0..<ClearSky.slots).map { 240 * byHour[$0 / 2] / 100 * byMonth[month - 1] / 100 }
    }
}
