package import Quantities
package import Telemetry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Asks every detector about a site-day (異常判定).
///
/// The same readings, context, rule and settings always give the same flags: the only state is a cache of the sun's
/// directions, one table per day and grid, shared by all sites.
package struct Assessor: Sendable {
    package let rule: SelfConsumptionRule
    package let settings: DetectorSettings

    private let sineOfHorizon: Double
    private let sineOfLoweredHorizon: Double
    private var tables: [Int: SunTable] = [:]

    /// Days of sun kept in memory; 1.2 MB for each thousand half-hourly days, 7 MB for five-minute ones.
    private static let tablesKept = 2048

    /// What is asked, in this order.
    private static let detectors: [any Detector.Type] = [
        MissingDetector.self, SentinelDetector.self, NegativeDetector.self, CapacityDetector.self, StaleDetector.self,
        NightDetector.self, RegisterDetector.self, DoubtDetector.self, BalanceDetector.self,
    ]

    package init(rule: SelfConsumptionRule, settings: DetectorSettings = .standard) {
        self.rule = rule
        self.settings = settings
        let margin = Double(settings.prefectureMarginMillidegrees) / 1000
        sineOfHorizon = sin(SolarDay.horizon.radians)
        sineOfLoweredHorizon = sin((SolarDay.horizon - margin).radians)
    }

    /// Every detector with its version and flags, for the report's list of rules run. The fleet-wide search for copies
    /// (``DayFingerprint``) is done by whoever holds the whole fleet and stands last.
    package static var catalogue: [(id: String, version: Int, raises: Flag)] {
        detectors.map { ($0.id, $0.version, $0.raises) } + [("copy", DayFingerprint.version, .copy)]
    }

    /// The flags of a site-day, but for ``Flag/copy``.
    ///
    /// One pass per channel and detector over the day's memory; nothing is allocated for a day without flags, apart
    /// from the sun's table the first time a day is seen.
    package mutating func flags(for day: SiteDay, context: SiteContext) -> SlotFlags {
        let sun = table(day.day, day.grid)
        var flags = SlotFlags(grid: day.grid)
        day.values.withUnsafeBufferPointer { values in
            day.marks.withUnsafeBufferPointer { marks in
                func column(_ channel: Channel) -> SlotColumn? {
                    day.range(of: channel).map { SlotColumn(UnsafeBufferPointer(rebasing: values[$0])) }
                }
                let assessed = AssessedDay(
                    grid: day.grid, rule: rule, generation: column(.generation), second: column(rule.second),
                    marks: marks, sun: sun, sineOfHorizon: sineOfHorizon, sineOfLoweredHorizon: sineOfLoweredHorizon,
                    context: context, settings: settings)
                for detector in Self.detectors { detector.examine(assessed, raising: &flags) }
            }
        }
        return flags
    }

    private mutating func table(_ day: Day, _ grid: SlotGrid) -> SunTable {
        let key = Int(day.number) * 512 + grid.perDay
        if let known = tables[key] { return known }
        if tables.count >= Self.tablesKept { tables.removeAll(keepingCapacity: true) }
        let table = SunTable(day, grid)
        tables[key] = table
        return table
    }
}
