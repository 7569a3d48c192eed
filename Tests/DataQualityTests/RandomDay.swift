import DataQuality
import Quantities
import Telemetry
import TestRandom

/// Days with every kind of defect, from a seed.
enum RandomDay {
    static func make(_ random: inout SplitMix64) throws(Rejection) -> (SiteDay, SiteContext) {
        let grid = try SlotGrid(perDay: [24, 48, 96, 288].randomElement(using: &random) ?? 48)
        var channels: [Channel] = []
        for channel in [Channel.generation, .export, .consumption] where Int.random(in: 0..<12, using: &random) > 0 {
            channels.append(channel)
        }
        var values: [Int32] = []
        let watts = Int64.random(in: 1000...6000, using: &random)
        let limit = Int32(watts * 24 / Int64(grid.perDay))
        for _ in channels {
            var column = (0..<grid.perDay).map { _ in Int32.random(in: 0...limit, using: &random) }
            for _ in 0..<Int.random(in: 0...6, using: &random) { spoil(&column, limit, &random) }
            values += column
        }
        var marks: [UInt8] = []
        if Bool.random(using: &random) {
            marks = (0..<grid.perDay).map { _ in
                Int.random(in: 0..<8, using: &random) == 0 ? UInt8.random(in: 0..<32, using: &random) : 0
            }
        }
        let day = SiteDay(
            site: SiteID(known: "M\(UInt16.random(in: 0...999, using: &random))"),
            day: Day(number: 19_000 + Int32.random(in: 0..<1000, using: &random)), grid: grid, channels: channels,
            values: values, marks: marks)
        let context = try SiteContext(
            ratedWatts: watts, latitude: .random(in: 24...45.5, using: &random),
            longitude: .random(in: 123...154, using: &random), locationIsExact: .random(using: &random),
            meterQuantumWattHours: .random(in: 0...100, using: &random))
        return (day, context)
    }

    private static func spoil(_ column: inout [Int32], _ limit: Int32, _ random: inout SplitMix64) {
        let start = Int.random(in: 0..<column.count, using: &random)
        let end = min(column.count, start + Int.random(in: 1...14, using: &random))
        let choices: [Int32] = [0, SiteDay.missing, -3, limit, limit + 1, limit / 2, .max, .min + 1]
        let value = choices.randomElement(using: &random) ?? 0
        for slot in start..<end { column[slot] = value }
    }
}
