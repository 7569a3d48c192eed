import DataQuality
import Quantities
import Telemetry
import Testing

@Suite struct DetectorTests {
    @Test("a plausible day bears no flag and allocates no flags")
    func clean() throws {
        let flags = try Days.flags(Days.day(Days.bell, export: Days.bell.map { $0 / 2 }))
        #expect(flags.isEmpty)
        #expect(flags.union == [])
    }

    @Test("a slot without generation or without export is missing; zero is not")
    func missing() throws {
        var generation = Days.bell
        var export = Days.zeros()
        generation[20] = Days.missing
        export[30] = Days.missing
        #expect(try Days.flags(Days.day(generation, export: export)).slots(.missing) == [20, 30])
        #expect(try Days.flags(Days.day(generation, export: export)).union == .missing)
    }

    @Test("a channel that was not delivered is missing all day, but only if the rule reads it")
    func channelMissing() throws {
        let day = Days.day(Days.bell, consumption: Days.bell)
        #expect(try Days.flags(day).slots(.missing).count == 48)
        #expect(try Days.flags(day, .minimumOfGenerationAndConsumption).isEmpty)
        #expect(try Days.flags(Days.day(nil, export: Days.zeros())).slots(.missing).count == 48)
    }

    @Test("a negative value is flagged, the missing value is not negative")
    func negative() throws {
        var generation = Days.bell
        generation[3] = -1
        generation[4] = Days.missing
        let flags = try Days.flags(Days.day(generation, export: Days.zeros()))
        #expect(flags.slots(.negative) == [3])
        #expect(flags.slots(.missing) == [4])
    }

    @Test(
        "capacity is compared exactly: the limit itself is not above it",
        arguments: [
            (24, 4000, 1000, 4000), (48, 4000, 1000, 2000), (96, 4000, 1000, 1000), (288, 4000, 1000, 333),
            (48, 3999, 1000, 1999), (48, 4001, 1000, 2000), (48, 4000, 1050, 2100), (288, 1, 1000, 0),
        ])
    func capacity(perDay: Int, watts: Int64, tolerance: Int64, limit: Int32) throws {
        // The limit by fractions, apart from the code: rated × 24/perDay × tolerance/1000.
        let exact = Rational(watts) * 24 * Rational(tolerance) / Rational(perDay * 1000)
        #expect(Rational(limit) <= exact && exact < Rational(limit + 1))
        var generation = Days.zeros(perDay)
        generation[perDay / 2] = limit
        generation[perDay / 2 + 1] = limit + 1
        let flags = try Days.flags(
            Days.day(generation, export: generation), .generationMinusExport,
            try Days.tokyo(ratedWatts: watts), settings: try DetectorSettings(capacityTolerancePerMille: tolerance))
        #expect(flags.slots(.aboveCapacity) == [perDay / 2 + 1])
    }

    @Test("export above capacity is flagged, consumption above it is not")
    func capacityOfExport() throws {
        var other = Days.zeros()
        other[24] = 2001
        #expect(try Days.flags(Days.day(Days.bell, export: other)).slots(.aboveCapacity) == [24])
        let day = Days.day(Days.bell, consumption: other)
        #expect(try Days.flags(day, .minimumOfGenerationAndConsumption).isEmpty)
    }

    @Test("five equal values are not stale, six are, wherever the run begins", arguments: 0..<48)
    func stale(start: Int) throws {
        for length in 1...12 where start + length <= 48 {
            var export = (0..<48).map { Int32(100 + $0) }
            for slot in start..<start + length { export[slot] = 7 }
            let flags = try Days.flags(
                Days.day((0..<48).map { Int32(500 - $0) }, export: export), .generationMinusExport,
                try Days.tokyo(quantum: 10_000))
            #expect(flags.slots(.stale) == (length >= 6 ? Array(start..<start + length) : []))
        }
    }

    @Test("zeros and missing values are never stale; two runs are both found")
    func notStale() throws {
        #expect(try Days.flags(Days.day(Days.zeros(), export: Days.zeros())).isEmpty)
        let nothing = [Int32](repeating: Days.missing, count: 48)
        #expect(try Days.flags(Days.day(nothing, export: nothing)).union == .missing)
        var export = Days.zeros()
        for slot in 14..<20 { export[slot] = 30 }
        for slot in 20..<26 { export[slot] = 31 }
        #expect(try Days.flags(Days.day(Days.bell, export: export)).slots(.stale) == Array(14..<26))
    }

    @Test("consumption is searched for stale runs only where the rule reads it")
    func staleConsumption() throws {
        let day = Days.day(
            Days.bell, export: Days.zeros(), consumption: [Int32](repeating: 300, count: 48))
        #expect(try Days.flags(day).isEmpty)
        #expect(try Days.flags(day, .minimumOfGenerationAndConsumption).slots(.stale).count == 48)
    }

    @Test("generation above one quantum in full night is flagged, at the quantum and at dawn it is not")
    func night() throws {
        // Tokyo, 21 June: sunrise 04:25, sunset 19:00. Slot 8 is 04:00–04:30, slot 38 is 19:00–19:30.
        var generation = Days.bell
        generation[2] = 10
        generation[3] = 11
        generation[8] = 11
        generation[37] = 11
        generation[45] = 500
        let day = Days.day(generation, export: Days.zeros())
        #expect(try Days.flags(day).slots(.night) == [3, 45])
        #expect(try Days.flags(day, .generationMinusExport, try Days.tokyo(quantum: 0)).slots(.night) == [2, 3, 45])
        #expect(try Days.flags(day, .generationMinusExport, try Days.tokyo(quantum: 500)).isEmpty)
    }

    @Test("where only the prefecture is known, twilight is not night")
    func twilight() throws {
        // Sunset is at 19:00:26; by 19:20 the sun has sunk to -4.4°. Slot 229 is 19:05–19:10, 236 is 19:40–19:45 (below
        // -7°), 280 is 23:20.
        var generation = Days.zeros(288)
        generation[229] = 50
        generation[236] = 50
        generation[280] = 50
        let day = Days.day(generation, export: Days.zeros(288))
        #expect(try Days.flags(day, .generationMinusExport, try Days.tokyo()).slots(.night) == [229, 236, 280])
        #expect(
            try Days.flags(day, .generationMinusExport, try Days.tokyo(exact: false)).slots(.night) == [236, 280])
    }

    @Test(
        "a mark of the decoder becomes its flag",
        arguments: [
            (Mark.sentinel, Flag.sentinel), (.registerFall, .registerFall), (.registerReset, .registerReset),
            (.registerRollover, .registerRollover), (.doubtedBySource, .doubtedBySource),
        ])
    func marks(mark: Mark, flag: Flag) throws {
        var marks = [UInt8](repeating: 0, count: 48)
        marks[0] = mark.rawValue
        marks[47] = mark.rawValue
        let flags = try Days.flags(Days.day(Days.bell, export: Days.zeros(), marks: marks))
        #expect(flags.slots(flag) == [0, 47])
        #expect(flags.union == flag)
    }

    @Test("export greater than generation is flagged where both are known and the rule reads export")
    func balance() throws {
        var generation = Days.bell
        var export = Days.bell
        export[20] += 1
        generation[21] = Days.missing
        export[22] = Days.missing
        let flags = try Days.flags(Days.day(generation, export: export))
        #expect(flags.slots(.exportExceedsGeneration) == [20])
        let day = Days.day(generation, export: export, consumption: Days.zeros())
        #expect(
            try Days.flags(day, .minimumOfGenerationAndConsumption).slots(.exportExceedsGeneration).isEmpty)
    }

    @Test("a site that cannot be is refused")
    func context() {
        for (watts, latitude, longitude, quantum): (Int64, Double, Double, Int64) in [
            (0, 35, 139, 1), (-5, 35, 139, 1), (2_000_000_000, 35, 139, 1), (4000, 91, 139, 1),
            (4000, .nan, 139, 1), (4000, 35, 200, 1), (4000, 35, .infinity, 1), (4000, 35, 139, -1),
            (4000, 35, 139, 1_000_001),
        ] {
            let rejection = #expect(throws: Rejection.self) {
                try SiteContext(
                    ratedWatts: watts, latitude: latitude, longitude: longitude, locationIsExact: true,
                    meterQuantumWattHours: quantum)
            }
            #expect(rejection?.code == "dataQuality.context.invalid")
        }
        #expect(throws: Rejection.self) { try DetectorSettings(capacityTolerancePerMille: 0) }
        #expect(throws: Rejection.self) { try DetectorSettings(prefectureMarginMillidegrees: -1) }
    }
}
