import DataQuality
import Quantities
import Telemetry

/// Site-days for tests, by the channel.
enum Days {
    static let day = Day(number: Day.number(year: 2024, month: 6, day: 21))
    static let missing = SiteDay.missing

    static func day(
        _ generation: [Int32]?, export: [Int32]? = nil, consumption: [Int32]? = nil, site: String = "M0001",
        on day: Day = day, marks: [UInt8] = []
    ) -> SiteDay {
        let columns: [(Channel, [Int32]?)] = [
            (.generation, generation), (.export, export), (.consumption, consumption),
        ]
        let present = columns.compactMap { channel, values in values.map { (channel, $0) } }
        guard let grid = try? SlotGrid(perDay: present.first?.1.count ?? 48) else { preconditionFailure("not a day") }
        return SiteDay(
            site: SiteID(known: site), day: day, grid: grid, channels: present.map(\.0),
            values: present.flatMap(\.1), marks: marks)
    }

    static func zeros(_ count: Int = 48) -> [Int32] { [Int32](repeating: 0, count: count) }

    /// A plausible day: a bell of generation from slot 14 to 33 of 48, never the same twice.
    static let bell: [Int32] = (0..<48).map { (slot: Int) -> Int32 in
        guard (14...33).contains(slot) else { return 0 }
        let curve = (slot - 13) * (34 - slot) * 10
        return Int32(20 + curve + slot)
    }

    /// 4 kW in Tokyo, known exactly, 10 Wh quantum.
    static func tokyo(
        ratedWatts: Int64 = 4000, exact: Bool = true, quantum: Int64 = 10
    ) throws(Rejection) -> SiteContext {
        try SiteContext(
            ratedWatts: ratedWatts, latitude: 35.6895, longitude: 139.6917, locationIsExact: exact,
            meterQuantumWattHours: quantum)
    }

    static func flags(
        _ day: SiteDay, _ rule: SelfConsumptionRule = .generationMinusExport, _ context: SiteContext? = nil,
        settings: DetectorSettings = .standard
    ) throws(Rejection) -> SlotFlags {
        var assessor = Assessor(rule: rule, settings: settings)
        let known: SiteContext
        if let context { known = context } else { known = try tokyo() }
        return assessor.flags(for: day, context: known)
    }
}

extension SlotFlags {
    /// The slots that bear a flag.
    func slots(_ flag: Flag) -> [Int] { (0..<grid.perDay).filter { self[$0].contains(flag) } }
}
