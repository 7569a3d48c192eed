import Quantities

/// One simulated home: its place, panels and habits.
struct SimulatedHome: Sendable {
    let index: Int
    let site: SiteID
    let prefecture: Prefecture
    /// Nil where only the prefecture is told.
    let place: (latitudeHundredths: Int, longitudeHundredths: Int)?
    /// 3,000 to 6,000 W in steps of 100.
    let ratedWatts: Int
    /// How well its panels stand and how clean they are: 0.85 to 1.
    let quality: Double
    /// What it uses compared with the average home: 0.5 to 1.6.
    let appetite: Double
    let operationStart: Day
    let joining: Day
    let streamOfDays: UInt64

    init(_ index: Int, of homes: Int, seed: UInt64, period: Period) {
        var random = SimulationRandom(seed: seed, stream: 5, UInt64(index))
        self.index = index
        let digits = String(index + 1)
        let width = max(4, String(homes).utf8.count)
        site = SiteID(known: "SIM-" + String(repeating: "0", count: width - digits.utf8.count) + digits)
        let number = 1 + random.below(47)
        guard let prefecture = Prefecture(String(number)) else { preconditionFailure("no prefecture \(number)") }
        self.prefecture = prefecture
        let office = prefecture.office
        let shift = (random.below(31) - 15, random.below(31) - 15)
        place =
            random.below(2) == 0
            ? nil
            : (
                Int((office.latitude * 100).rounded()) + shift.0, Int((office.longitude * 100).rounded()) + shift.1
            )
        ratedWatts = 3000 + 100 * random.below(31)
        quality = 0.85 + 0.15 * random.unit()
        appetite = 0.5 + 1.1 * random.unit()
        joining = period.start.advanced(by: -1 - random.below(60))
        operationStart = joining.advanced(by: -30 - random.below(600))
        streamOfDays = random.next()
    }
}
