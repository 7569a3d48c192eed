import Quantities
import Telemetry

/// One large roof with made-up readings that no detector has anything against, and the files an operator has of it.
struct Roof {
    let number: Int

    var site: String { "roof-\(number)" }

    /// Sunny slots of a Tokyo day in June: 07:00 to 17:00.
    private static let org1 = 14..<34

    /// Wh of a channel in a half hour; every slot and day differs, so that nothing looks stale or copied.
    func wattHours(_ channel: Channel, _ day: Day, _ slot: Int) -> Int {
        guard Self.org1.contains(slot) else { return 0 }
        let generation = 150_000 + number * 1000 + Int(day.number) % 97 * 70 + slot * 11
        return channel == .generation ? generation : 20_000 + slot * 7
    }

    /// Generation minus export of a day: what is consumed on the spot.
    func selfUse(_ day: Day) -> Int {
        (0..<48).map { wattHours(.generation, day, $0) - wattHours(.export, day, $0) }.reduce(0, +)
    }

    // MARK: - Members

    static func memberList(_ roofs: [Roof]) -> String {
        ([columns.map(\.rawValue).joined(separator: ",")] + roofs.map { $0.memberRow() }).joined(separator: "\n") + "\n"
    }

    private static let columns: [MemberColumn] = [
        .siteID, .name, .address, .prefecture, .latitude, .longitude, .panelMaker, .panelModel, .panelSerial,
        .ratedKilowatts, .conditionerMaker, .conditionerModel, .conditionerSerial, .operationStart, .meterClass,
        .meterMaker, .meterSerial, .meterValidUntil, .accuracyClass, .supplyPoint, .gridContract, .similarScheme,
        .installationPhoto, .consentDate, .joiningDate,
    ]

    /// The roof's row; another meter, supply point or conditioner than its own may be named.
    func memberRow(meter: Int? = nil, supplyPoint: Int? = nil, conditioner: Int? = nil) -> String {
        let place = String(repeating: "0", count: 19) + String(100 + (supplyPoint ?? number))
        return [
            site, "試験 \(number)", "東京都千代田区\(number)", "東京都", "35.69", "139.75", "Maker", "PV-500", "PV\(number)", "500",
            "Maker", "PCS-500", "PCS\(conditioner ?? number)", "2021-01-15", "specified", "Maker",
            "METER\(meter ?? number)", "2031-01-15", "普通級", place, "yes", "no", "yes", "2021-03-01", "2021-04-01",
        ].joined(separator: ",")
    }

    // MARK: - Readings

    /// One row per roof, day and channel.
    static func wide(_ roofs: [Roof], _ days: some Sequence<Day>) -> String {
        var rows = ["site,date,channel," + (1...48).map { "s\($0)" }.joined(separator: ",")]
        for day in days {
            for roof in roofs {
                for channel in [Channel.generation, .export] {
                    let values = (0..<48).map { String(roof.wattHours(channel, day, $0)) }
                    rows.append("\(roof.site),\(day),\(channel.name)," + values.joined(separator: ","))
                }
            }
        }
        return rows.joined(separator: "\n") + "\n"
    }

    static let wideMapping = """
        encoding: utf-8
        layout: wide
        slotsPerDay: 48
        site: {column: site}
        stamps:
          date: {column: date, format: YYYY-MM-DD}
          zone: "+09:00"
        channel: {column: channel, values: {generation: generation, export: export}}
        series:
          - {channel: generation, slots: {first: s1, count: 48}, quantity: energy, unit: Wh}
          - {channel: export, slots: {first: s1, count: 48}, quantity: energy, unit: Wh}

        """

    static let longHeader = "site,time,generation_wh,export_wh"

    /// One row per half hour.
    func long(_ day: Day, _ slots: Range<Int> = 0..<48) -> [String] {
        slots.map { slot in
            row(day, slot, wattHours(.generation, day, slot), wattHours(.export, day, slot))
        }
    }

    func row(_ day: Day, _ slot: Int, _ generation: Int, _ export: Int, zone: String = "+09:00") -> String {
        let clock = (slot / 2 < 10 ? "0" : "") + "\(slot / 2):" + (slot.isMultiple(of: 2) ? "00" : "30") + ":00"
        return "\(site),\(day)T\(clock)\(zone),\(generation),\(export)"
    }

    static func long(_ rows: [String]) -> String { ([longHeader] + rows).joined(separator: "\n") + "\n" }

    static let longMapping = """
        encoding: utf-8
        layout: long
        slotsPerDay: 48
        site: {column: site}
        stamps:
          column: time
          format: "YYYY-MM-DDThh:mm:ssZ"
          at: start
        series:
          - {channel: generation, column: generation_wh, quantity: energy, unit: Wh}
          - {channel: export, column: export_wh, quantity: energy, unit: Wh}

        """
}
