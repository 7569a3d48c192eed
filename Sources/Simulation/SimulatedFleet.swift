package import Quantities
package import Telemetry

/// A programme of homes with solar panels that does not exist (シミュレーション), for demonstrations, tests and benchmarks.
///
/// The same seed, number of homes and period always give the same bytes. Generation follows the sun over each home's
/// prefecture, that prefecture's weather and the size of the panels; export is what the home does not use at once.
/// A declared small share of days bears a defect (``SimulatedDefect``). Names, makers and addresses say that they are
/// simulated.
package struct SimulatedFleet: Sendable {
    package static let mostHomes = 100_000
    package static let mostDays = 3660
    /// The value that stands for "not measured" in simulated files.
    package static let sentinel: Int32 = -9999

    package let seed: UInt64
    package let period: Period
    let homes: [SimulatedHome]
    private let skies: [Int: ClearSky]
    private let weathers: [Int: Weather]
    private let loads: [[Double]]
    private let months: [Int]

    /// - Throws: ``Rejection`` `simulation.fleet.tooLarge` for fewer than 1 or more than ``mostHomes`` homes, or more than
    ///   ``mostDays`` days.
    package init(seed: UInt64, homes: Int, period: Period) throws(Rejection) {
        guard (1...Self.mostHomes).contains(homes), period.dayCount <= Self.mostDays else {
            throw Rejection(
                "simulation.fleet.tooLarge", expected: "1 – \(Self.mostHomes) homes, at most \(Self.mostDays) days",
                found: "\(homes) homes, \(period.dayCount) days", ja: "シミュレーションの規模が範囲外です",
                en: "The simulated fleet is too small or too large")
        }
        self.seed = seed
        self.period = period
        self.homes = (0..<homes).map { SimulatedHome($0, of: homes, seed: seed, period: period) }
        var skies: [Int: ClearSky] = [:]
        var weathers: [Int: Weather] = [:]
        for home in self.homes where skies[home.prefecture.number] == nil {
            skies[home.prefecture.number] = ClearSky(home.prefecture, period)
            weathers[home.prefecture.number] = Weather(seed: seed, home.prefecture, days: period.dayCount)
        }
        self.skies = skies
        self.weathers = weathers
        loads = (1...12).map(LoadProfile.slots(month:))
        months = period.days.map(\.components.month)
    }

    package var sites: [SiteID] { homes.map(\.site) }

    /// The rated output of a home, W. Precondition: `home` is an index of ``sites``.
    package func ratedWatts(ofHome home: Int) -> Int { homes[home].ratedWatts }

    /// What was planted on a home's day. Precondition: the home is an index of ``sites``, the day in the period.
    package func defect(ofHome home: Int, on day: Day) -> SimulatedDefect {
        precondition(period.contains(day), "a day outside the period")
        return plan(home).defect(onDay: Int(day.number - period.start.number))
    }

    /// The readings of a home's day as a faultless decoder must read them from the file; nil where no row was delivered.
    package func siteDay(ofHome home: Int, on day: Day) -> SiteDay? {
        var readings = DayReadings()
        let defect = defect(ofHome: home, on: day)
        guard fill(&readings, home: home, day: Int(day.number - period.start.number), defect) else { return nil }
        var marks: [UInt8] = []
        if case .sentinel(let slots) = defect {
            marks = (0..<ClearSky.slots).map { slots.contains($0) ? Mark.sentinel.rawValue : 0 }
        }
        let values = (readings.generation + readings.export).map { $0 == Self.sentinel ? SiteDay.missing : $0 }
        return SiteDay(
            site: homes[home].site, day: day, grid: .halfHourly, channels: [.generation, .export], values: values,
            marks: marks)
    }

    func plan(_ home: Int) -> DefectPlan {
        DefectPlan(seed: seed, home: home, homes: homes.count, days: period.dayCount)
    }

    /// Fills in the values as they are written; false where no row is.
    func fill(_ readings: inout DayReadings, home: Int, day: Int, _ defect: SimulatedDefect) -> Bool {
        switch defect {
        case .dead: return false
        case .copy(let other): run(&readings, homes[other], day)
        default:
            run(&readings, homes[home], day)
            readings.spoil(defect)
        }
        return true
    }

    /// A day without defects.
    private func run(_ readings: inout DayReadings, _ home: SimulatedHome, _ day: Int) {
        guard let sky = skies[home.prefecture.number], let weather = weathers[home.prefecture.number] else {
            preconditionFailure("a prefecture without a sky")
        }
        readings.run(
            sky: sky.slots(ofDay: day), clearness: weather.clearness[day],
            kilowatts: Double(home.ratedWatts) / 1000 * home.quality, load: loads[months[day] - 1],
            appetite: home.appetite,
            random: SimulationRandom(state: SimulationRandom.mixed(home.streamOfDays &+ UInt64(day))))
    }
}
