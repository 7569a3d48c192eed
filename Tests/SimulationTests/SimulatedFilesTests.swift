import Quantities
import Simulation
import Telemetry
import Testing

@Suite struct SimulatedFilesTests {
    @Test("the wide file holds, cell by cell, what was simulated")
    func wide() throws {
        let fleet = try SimulatedFleet(seed: 5, homes: 25, period: SimulatedFleetTests.month)
        let lines = SimulatedFleetTests.readings(fleet, .wide).split(separator: "\n")
        #expect(lines[0].hasPrefix("site,date,channel,00:00,00:30,01:00,"))
        #expect(lines[0].hasSuffix(",23:00,23:30"))
        var rows = lines.dropFirst()[...]
        for home in fleet.sites.indices {
            for day in fleet.period.days {
                guard let readings = fleet.siteDay(ofHome: home, on: day) else { continue }
                for channel in [Channel.generation, .export] {
                    let slots = try #require(readings.slots(of: channel))
                    let cells = slots.enumerated().map { slot, value in
                        if readings.mark(at: slot).contains(.sentinel) { return "-9999" }
                        return value == SiteDay.missing ? "" : String(value)
                    }
                    let head = "\(fleet.sites[home]),\(day),\(channel.name)"
                    #expect(rows.popFirst().map(String.init) == ([head] + cells).joined(separator: ","))
                }
            }
        }
        #expect(rows.isEmpty)
    }

    @Test("the long file holds the same readings as the wide one")
    func long() throws {
        let fleet = try SimulatedFleet(seed: 5, homes: 25, period: SimulatedFleetTests.month)
        let wide = SimulatedFleetTests.readings(fleet, .wide).split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let long = SimulatedFleetTests.readings(fleet, .long).split(separator: "\n")
        #expect(long[0] == "site,time,generation_wh,export_wh")
        #expect(long.count - 1 == wide.count / 2 * 48)
        for pair in 0..<wide.count / 2 {
            for slot in 0..<48 {
                let time = "\(slot < 20 ? "0" : "")\(slot / 2):\(slot % 2 == 0 ? "00" : "30"):00+09:00"
                let (generation, export) = (wide[pair * 2], wide[pair * 2 + 1])
                #expect(
                    long[1 + pair * 48 + slot]
                        == "\(generation[0]),\(generation[1])T\(time),\(generation[3 + slot]),\(export[3 + slot])")
            }
        }
    }

    @Test("every member says that it is simulated and is unlike every other")
    func members() throws {
        let fleet = try SimulatedFleet(seed: 5, homes: 200, period: SimulatedFleetTests.month)
        let rows = SimulatedFleetTests.members(fleet).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(rows.count == 201)
        #expect(rows.allSatisfy { $0.count == 25 })
        let column = Dictionary(uniqueKeysWithValues: rows[0].enumerated().map { ($1, $0) })
        func values(_ name: String) throws -> [String] {
            let index = try #require(column[name])
            return rows.dropFirst().map { $0[index] }
        }
        for name in ["site_id", "address", "pv_serial", "pcs_serial", "meter_serial", "supply_point"] {
            #expect(Set(try values(name)).count == 200, "\(name)")
        }
        #expect(try values("address").allSatisfy { $0.contains("シミュレーション") && Prefecture($0) != nil })
        #expect(try values("pv_maker").allSatisfy { $0 == "SIMULATED" })
        #expect(try values("supply_point").allSatisfy { $0.utf8.count == 22 })
        let watts = try values("rated_kw").map { Int(($0.replacing(".", with: ""))) }
        #expect(watts == fleet.sites.indices.map { fleet.ratedWatts(ofHome: $0) / 10 })
        // Condition of every member: operation not earlier than two years before joining, and joined before the period.
        for (start, joining) in zip(try values("operation_start"), try values("joining_date")) {
            let (start, joining) = (try Day(start), try Day(joining))
            #expect(joining.advanced(byYears: -2) <= start && start < joining && joining < fleet.period.start)
        }
    }

    @Test("a sink that fails stops the writing with its own error")
    func failingSink() throws {
        struct Full: Error {}
        let fleet = try SimulatedFleet(seed: 5, homes: 60, period: SimulatedFleetTests.year)
        var chunks = 0
        #expect(throws: Full.self) {
            try fleet.writeReadings(.wide) { (_: UnsafeRawBufferPointer) throws(Full) in
                chunks += 1
                if chunks == 2 { throw Full() }
            }
        }
        #expect(chunks == 2)
    }
}
