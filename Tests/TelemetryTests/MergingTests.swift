import Quantities
import Telemetry
import Testing

@Suite struct MergingTests {
    private func day(_ channel: Channel, _ values: [Int: Int32], marks: [Int: Mark] = [:]) -> SiteDay {
        var slots = [Int32](repeating: SiteDay.missing, count: 24)
        for (slot, value) in values { slots[slot] = value }
        var bits = marks.isEmpty ? [] : [UInt8](repeating: 0, count: 24)
        for (slot, mark) in marks { bits[slot] = mark.rawValue }
        return SiteDay(
            site: SiteID(known: "M1"), day: Day(number: 18_718), grid: .hourly, channels: [channel], values: slots,
            marks: bits)
    }

    @Test("the union of channels, slots and marks; equal overlap is allowed")
    func union() throws {
        let a = day(.generation, [0: 1, 1: 2], marks: [0: .sentinel])
        let b = day(.generation, [1: 2, 2: 3], marks: [0: .doubtedBySource])
        let merged = try a.merging(b)
        #expect(merged.slots(of: .generation)?.prefix(4) == [1, 2, 3, SiteDay.missing])
        #expect(merged.mark(at: 0) == [.sentinel, .doubtedBySource])
        #expect(try b.merging(a) == merged)
        let both = try merged.merging(day(.export, [5: 9]))
        #expect(both.channels == [.generation, .export])
        #expect(both.values.count == 48)
        #expect(try day(.export, [5: 9]).merging(merged) == both)
    }

    @Test("different values in a slot are a conflict that names channel, slot and both")
    func conflict() throws {
        let rejection = #expect(throws: Rejection.self) { try day(.export, [5: 9]).merging(day(.export, [5: 8])) }
        #expect(rejection?.code == "telemetry.siteDay.conflict")
        #expect(rejection?.message.en == "M1 2021-04-01, export, slot 6: two different values, 9 Wh and 8 Wh")
        #expect(rejection?.message.ja.contains("第6コマ") == true)
    }

    @Test("two grids cannot be joined")
    func grids() {
        let other = SiteDay(
            site: SiteID(known: "M1"), day: Day(number: 18_718), grid: .halfHourly, channels: [], values: [])
        let rejection = #expect(throws: Rejection.self) { try day(.export, [:]).merging(other) }
        #expect(rejection?.code == "telemetry.siteDay.gridDiffers")
    }
}
