import DataQuality
import Quantities
import Simulation
import Telemetry
import Testing

@Suite struct SimulatedFleetTests {
    static let year = Period(
        known: Day(number: Day.number(year: 2024, month: 4, day: 1)),
        until: Day(number: Day.number(year: 2025, month: 4, day: 1)))
    static let month = Period(known: year.start, until: year.start.advanced(by: 30))

    @Test("the same seed gives the same bytes, another seed others")
    func repeatable() throws {
        let files = try [1, 1, 2].map {
            try Self.readings(SimulatedFleet(seed: $0, homes: 3, period: Self.month), .wide)
        }
        #expect(files[0] == files[1])
        #expect(files[0] != files[2])
        let members = try [1, 1, 2].map { try Self.members(SimulatedFleet(seed: $0, homes: 3, period: Self.month)) }
        #expect(members[0] == members[1])
        #expect(members[0] != members[2])
    }

    @Test("sizes out of range are refused", arguments: [0, -1, 100_001])
    func size(homes: Int) {
        let rejection = #expect(throws: Rejection.self) {
            try SimulatedFleet(seed: 1, homes: homes, period: Self.month)
        }
        #expect(rejection?.code == "simulation.fleet.tooLarge")
    }

    @Test("the detectors find exactly what was planted, home by home and day by day")
    func planted() throws {
        let fleet = try SimulatedFleet(seed: 7, homes: 60, period: Self.year)
        var assessor = Assessor(rule: .generationMinusExport)
        var kinds: [String: Int] = [:]
        for home in fleet.sites.indices {
            let context = try Self.context(fleet, home)
            for day in fleet.period.days {
                let defect = fleet.defect(ofHome: home, on: day)
                kinds[String("\(defect)".prefix { $0 != "(" }), default: 0] += 1
                guard let readings = fleet.siteDay(ofHome: home, on: day) else {
                    #expect(defect == .dead)
                    continue
                }
                if case .copy = defect { continue }
                let flags = assessor.flags(for: readings, context: context)
                let expected = Self.flags(defect)
                for slot in 0..<48 {
                    #expect(
                        flags[slot] == (expected.slots.contains(slot) ? expected.flags : []),
                        "home \(home) \(day) slot \(slot): \(defect)")
                }
            }
        }
        // Two silent weeks, one copy, and the shares that are declared.
        #expect(kinds["dead"].map { (13...14).contains($0) } == true)
        #expect(kinds["copy"] == 1)
        #expect(kinds["gap"].map { (60...120).contains($0) } == true)
        #expect(kinds["stale"].map { (25...65).contains($0) } == true)
        #expect(kinds["sentinel"].map { (8...40).contains($0) } == true)
        #expect(kinds["nightNoise"].map { (8...40).contains($0) } == true)
    }

    @Test("the copied day, and no other, is found by its fingerprint")
    func copied() throws {
        let fleet = try SimulatedFleet(seed: 11, homes: 20, period: Self.month)
        var seen: [UInt64: [(home: Int, readings: SiteDay)]] = [:]
        var planted: [Set<Int>] = []
        for home in fleet.sites.indices {
            for day in fleet.period.days {
                if case .copy(let other) = fleet.defect(ofHome: home, on: day) { planted.append([home, other]) }
                guard let readings = fleet.siteDay(ofHome: home, on: day), let sign = DayFingerprint.of(readings)
                else { continue }
                seen[sign, default: []].append((home, readings))
            }
        }
        let pairs = seen.values.filter { $0.count > 1 }
        #expect(planted.count == 1)
        #expect(pairs.map { Set($0.map(\.home)) } == planted)
        #expect(pairs.allSatisfy { DayFingerprint.isExactCopy($0[0].readings, $0[1].readings) })
    }

    @Test("a year of generation, sale and use is what Japanese homes have")
    func sensible() throws {
        let fleet = try SimulatedFleet(seed: 3, homes: 40, period: Self.year)
        var generation: Int64 = 0
        var sold: Int64 = 0
        for home in fleet.sites.indices {
            for day in fleet.period.days {
                guard let readings = fleet.siteDay(ofHome: home, on: day) else { continue }
                let claim = Claim(readings, flags: SlotFlags(grid: readings.grid), rule: .generationMinusExport)
                generation += claim.generation.wattHours
                sold += claim.sold.wattHours
            }
        }
        let watts = fleet.sites.indices.reduce(0) { $0 + Int64(fleet.ratedWatts(ofHome: $1)) }
        // kWh per kW and year; about 1,000 to 1,300 is usual in Japan. About a third is used at once.
        #expect((950...1400).contains(generation / watts), "\(generation / watts) kWh/kW")
        #expect((45...80).contains(sold * 100 / generation), "\(sold * 100 / generation) % sold")
    }

    static func flags(_ defect: SimulatedDefect) -> (slots: Range<Int>, flags: Flag) {
        switch defect {
        case .none, .copy, .dead: (0..<0, [])
        case .gap(let slots): (slots, .missing)
        case .stale(let slots): (slots, .stale)
        case .sentinel(let slots): (slots, [.missing, .sentinel])
        case .nightNoise(let slots, _): (slots, .night)
        }
    }

    static func context(_ fleet: SimulatedFleet, _ home: Int) throws -> SiteContext {
        let fields = members(fleet).split(separator: "\n")[home + 1].split(
            separator: ",", omittingEmptySubsequences: false)
        let watts = Int64(fleet.ratedWatts(ofHome: home))
        guard let latitude = Double(fields[4]), let longitude = Double(fields[5]) else {
            return try SiteContext(
                ratedWatts: watts, prefecture: try #require(Prefecture(String(fields[3]))), meterQuantumWattHours: 10)
        }
        return try SiteContext(
            ratedWatts: watts, latitude: latitude, longitude: longitude, locationIsExact: true,
            meterQuantumWattHours: 10)
    }

    static func readings(_ fleet: SimulatedFleet, _ layout: ReadingsLayout) -> String {
        var bytes: [UInt8] = []
        fleet.writeReadings(layout) { bytes.append(contentsOf: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func members(_ fleet: SimulatedFleet) -> String {
        var bytes: [UInt8] = []
        fleet.writeMembers { bytes.append(contentsOf: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
