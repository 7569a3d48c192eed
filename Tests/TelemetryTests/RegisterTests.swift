import Quantities
import Testing

@testable import Telemetry

@Suite struct RegisterTests {
    private func harness(_ more: String = "", openDays: Int = 8192, quality: Bool = false) throws -> Harness {
        let rule = quality ? ", quality: {column: q, bad: [I]}" : ""
        return try Harness(
            longMapping(
                stamps: "{column: at, format: \"YYYY-MM-DD hh:mm\", at: end, zone: \"+09:00\"}", slots: 24,
                series: "[{channel: generation, column: r, quantity: register, unit: kWh\(more)\(rule)}]"),
            openDays: openDays)
    }

    @Test(
        "a step between two readings is exactly one of five things",
        arguments: [
            (1000, 1500, nil, RegisterStep.energy(500)), (1000, 1000, nil, .energy(0)),
            (0, 2_147_483_647, nil, .energy(.max)), (0, 2_147_483_648, nil, .jump),
            (999_900, 100, 1_000_000, .rollover(200)), (990_000, 0, 1_000_000, .rollover(10_000)),
            (989_999, 0, 1_000_000, .reset), (989_999, 9_900, 1_000_000, .fall),
            (10_000, 100, nil, .reset), (10_000, 101, nil, .fall), (10_000, 9_999, nil, .fall),
        ] as [(Int64, Int64, Int64?, RegisterStep)])
    func steps(before: Int64, after: Int64, range: Int64?, step: RegisterStep) {
        #expect(RegisterStep.between(before, after, range: range) == step)
    }

    @Test("energy is the difference of neighbouring readings; the slot after a gap is missing")
    func gap() throws {
        let decoded = try harness().decode(
            """
            site,at,r
            M1,2021-04-01 01:00,100.5
            M1,2021-04-01 02:00,101.25
            M1,2021-04-01 03:00,
            M1,2021-04-01 04:00,103
            M1,2021-04-01 05:00,103.5
            """)
        let values = try (0..<6).map { try decoded.value("M1", "2021-04-01", .generation, $0) }
        #expect(values == [nil, 750, nil, nil, 500, nil])
        #expect(decoded.summary.readings == 4)
    }

    @Test("fractions of a watt-hour are carried on, so slots add up to the register")
    func telescopes() throws {
        let decoded = try harness().decode(
            "site,at,r\nM1,2021-04-01 01:00,0.0004\nM1,2021-04-01 02:00,0.0008\nM1,2021-04-01 03:00,0.0012\n")
        let values = try (1..<3).map { try decoded.value("M1", "2021-04-01", .generation, $0) }
        #expect(values == [0, 1])
    }

    @Test(
        "the slot at midnight gets its energy whichever day comes first, and however few days are open",
        arguments: [1, 2, 8192], [0, 1, 2, 3])
    func midnight(openDays: Int, order: Int) throws {
        var rows = (0..<96).map { slot in
            let day = slot / 24 + 1
            let hour = slot % 24 + 1
            return "M1,2021-04-0\(day) \(hour < 10 ? "0" : "")\(hour):00,\(slot * slot)\n"
        }
        var generator = SplitMix(state: 11)
        if order == 1 { rows.reverse() }
        if order == 2 { rows = Array(rows[48...] + rows[..<48]) }
        if order == 3 { rows.shuffle(using: &generator) }
        let decoded = try harness(openDays: openDays).decode("site,at,r\n" + rows.joined())
        #expect(decoded.summary.isClean)
        #expect(decoded.summary.readings == 96)
        for slot in 0..<96 {
            // n² − (n−1)² kWh
            let expected = slot == 0 ? nil : Int32((2 * slot - 1) * 1000)
            #expect(try decoded.value("M1", "2021-04-0\(slot / 24 + 1)", .generation, slot % 24) == expected)
        }
    }

    @Test("falls, resets and rollovers are marked; only a rollover has energy")
    func marks() throws {
        let decoded = try harness(", digits: 4").decode(
            """
            site,at,r
            M1,2021-04-01 01:00,9990
            M1,2021-04-01 02:00,5.5
            M1,2021-04-01 03:00,6
            M1,2021-04-01 04:00,5
            M1,2021-04-01 05:00,0.05
            M1,2021-04-01 06:00,0.55
            """)
        let values = try (1..<6).map { try decoded.value("M1", "2021-04-01", .generation, $0) }
        let marks = try (1..<6).map { try decoded.mark("M1", "2021-04-01", $0) }
        #expect(values == [15_500, 500, nil, nil, 500])
        #expect(marks == [.registerRollover, [], .registerFall, .registerReset, []])
    }

    @Test("without declared digits a wrap is a reset, and its slot is missing")
    func undeclaredWrap() throws {
        let decoded = try harness().decode("site,at,r\nM1,2021-04-01 01:00,9990\nM1,2021-04-01 02:00,5.5\n")
        #expect(try decoded.value("M1", "2021-04-01", .generation, 1) == nil)
        #expect(try decoded.mark("M1", "2021-04-01", 1) == .registerReset)
    }

    @Test("a jump beyond what a slot can hold is marked and has no energy")
    func jump() throws {
        let decoded = try harness().decode("site,at,r\nM1,2021-04-01 01:00,1\nM1,2021-04-01 02:00,3000000\n")
        #expect(try decoded.value("M1", "2021-04-01", .generation, 1) == nil)
        #expect(try decoded.mark("M1", "2021-04-01", 1) == .registerJump)
    }

    @Test("a doubted reading casts doubt on the slots on both sides of it")
    func doubt() throws {
        let decoded = try harness(quality: true).decode(
            """
            site,at,r,q
            M1,2021-04-01 01:00,1,
            M1,2021-04-01 02:00,2,I
            M1,2021-04-01 03:00,3,
            M1,2021-04-01 04:00,4,
            """)
        let marks = try (0..<4).map { try decoded.mark("M1", "2021-04-01", $0) }
        #expect(marks == [[], .doubtedBySource, .doubtedBySource, []])
        #expect(try decoded.value("M1", "2021-04-01", .generation, 1) == 1000)
    }

    @Test("a negative register is refused; repeated and conflicting readings are told apart")
    func refused() throws {
        let decoded = try harness().decode(
            "site,at,r\nM1,2021-04-01 01:00,-1\nM1,2021-04-01 02:00,5\nM1,2021-04-01 02:00,5.000\nM1,2021-04-01 02:00,6\n"
        )
        #expect(decoded.codes == ["telemetry.row.numberOutOfRange", "telemetry.row.conflict"])
        #expect(decoded.summary.repeated == 1)
    }
}
