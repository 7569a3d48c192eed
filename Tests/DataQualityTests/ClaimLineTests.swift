import DataQuality
import Quantities
import Telemetry
import Testing

@Suite struct ClaimLineTests {
    static let commitment = String(repeating: "0123456789abcdef", count: 4)
    static let text = "M0001,2024-06-21,2,15230,4010,000008000001,\(commitment)"

    @Test("a line reads back from its text")
    func roundTrip() throws {
        let line = try ClaimLine(text: Self.text)
        #expect(line.text == Self.text)
        #expect(line.site == SiteID(known: "M0001"))
        #expect(line.day == Days.day)
        #expect(line.version == 2)
        #expect(line.selfConsumption == .wattHours(11_220))
        #expect(line.excluded.count == 2)
    }

    @Test("a line of a real claim carries its numbers")
    func claimed() throws {
        let day = Days.day(Days.bell, export: Days.zeros())
        let claim = Claim(day, flags: try Days.flags(day), rule: .generationMinusExport)
        let line = try ClaimLine(site: day.site, day: day.day, version: 1, claim: claim, commitment: Self.commitment)
        #expect(line.text == "M0001,2024-06-21,1,\(claim.generation.wattHours),0,000000000000,\(Self.commitment)")
        #expect(try ClaimLine(text: line.text) == line)
    }

    @Test(
        "any other text is refused",
        arguments: [
            "", "M0001", "M0001,2024-06-21,2,15230,4010,000008000001", text + ",", text + " ", " " + text, text + "\n",
            text.replacing(",2,", with: ",0,"), text.replacing(",2,", with: ",+2,"),
            text.replacing(",2,", with: ",02,"),
            text.replacing(",2,", with: ",-2,"), text.replacing("15230", with: "-15230"),
            text.replacing("15230", with: "4009"), text.replacing("4010", with: "-1"),
            text.replacing("4010", with: "-0"), text.replacing("4010", with: "04010"),
            text.replacing("15230", with: "99999999999999999999"), text.replacing("06-21", with: "06-31"),
            text.replacing("000008000001", with: "00000800000"), text.replacing("000008000001", with: "00000A000001"),
            text.replacing("M0001", with: ""), text.replacing("M0001", with: "M,1"), text.uppercased(),
            text.replacing("M0001", with: "Ｍ0001"), String(text.dropLast()), text + "0",
        ])
    func refused(text: String) {
        let rejection = #expect(throws: Rejection.self) { try ClaimLine(text: text) }
        #expect(rejection?.code == "dataQuality.claimLine.malformed")
    }

    @Test("a changed byte is refused or reads as another line, never as the same one")
    func changed() throws {
        let line = try ClaimLine(text: Self.text)
        let bytes = Array(Self.text.utf8)
        for index in bytes.indices {
            for bit in 0..<8 {
                var forged = bytes
                forged[index] ^= 1 << UInt8(bit)
                guard let text = String(validating: forged, as: UTF8.self), let read = try? ClaimLine(text: text)
                else { continue }
                #expect(read != line)
                #expect(Array(read.text.utf8) == forged)
            }
        }
    }
}
