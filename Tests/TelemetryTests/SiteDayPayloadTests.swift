import Quantities
import Telemetry
import Testing

@Suite struct SiteDayPayloadTests {
    static let sample: SiteDay = {
        var values = (0..<96).map { Int32($0 * 7 - 40) }
        values[3] = SiteDay.missing
        values[50] = .max
        var marks = [UInt8](repeating: 0, count: 48)
        marks[3] = Mark.sentinel.rawValue
        return SiteDay(
            site: SiteID(known: "M0001"), day: Day(number: 18_718), grid: .halfHourly,
            channels: [.generation, .export],
            values: values, marks: marks)
    }()

    @Test("a site-day reads back from its payload")
    func roundTrip() throws {
        #expect(try SiteDay(payload: Self.sample.payload()) == Self.sample)
    }

    @Test("a truncated payload is refused at every length")
    func truncated() {
        let payload = Self.sample.payload()
        for length in 0..<payload.count {
            #expect(throws: Rejection.self) { try SiteDay(payload: Array(payload.prefix(length))) }
        }
        #expect(throws: Rejection.self) { try SiteDay(payload: payload + [0]) }
    }

    @Test("a changed byte is refused or reads as another site-day, never as the same one")
    func changed() {
        let payload = Self.sample.payload()
        for index in payload.indices {
            for bit in 0..<8 {
                var forged = payload
                forged[index] ^= 1 << UInt8(bit)
                if let read = try? SiteDay(payload: forged) {
                    #expect(read != Self.sample)
                    #expect(read.payload() == forged)
                }
            }
        }
    }
}
