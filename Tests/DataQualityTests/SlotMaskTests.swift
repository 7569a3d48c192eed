import DataQuality
import Telemetry
import Testing

@Suite struct SlotMaskTests {
    @Test("slot 0 is the most significant bit of the first digit")
    func order() {
        var mask = SlotMask(grid: .halfHourly)
        #expect(mask.text == "000000000000")
        mask.insert(0)
        #expect(mask.text == "800000000000")
        mask.insert(47)
        mask.insert(5)
        #expect(mask.text == "840000000001")
        #expect(mask.count == 3)
        #expect((0..<48).filter(mask.contains) == [0, 5, 47])
    }

    @Test(
        "every mask reads back from its text", arguments: [SlotGrid.hourly, .halfHourly, .quarterHourly, .fiveMinutes])
    func roundTrip(grid: SlotGrid) {
        for slot in 0..<grid.perDay {
            var mask = SlotMask(grid: grid)
            mask.insert(slot)
            #expect(mask.text.utf8.count == grid.perDay / 4)
            #expect(SlotMask(text: mask.text) == mask)
        }
    }

    @Test(
        "any other text is not a mask",
        arguments: ["", "0", "00000", "00000A", "00000g", "0000 0", "0000000", "－00000"])
    func refused(text: String) { #expect(SlotMask(text: text) == nil) }
}
