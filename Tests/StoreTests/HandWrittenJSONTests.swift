import Quantities
import TestRandom
import Testing

@testable import Registry
@testable import Store

/// What is written by hand is, byte for byte, what the general encoder makes of the same value.
@Suite struct HandWrittenJSONTests {
    private static func same(_ value: some CanonicalJSONWritable) throws -> Bool {
        var json = CanonicalJSONWriter()
        try value.write(to: &json)
        return try json.bytes == CanonicalEncoder.bytes(value)
    }

    private static func number(_ random: inout SplitMix64) -> Int64 {
        let limits: [Int64] = [9, 99, 1_000_000, 999_999_999_999]
        let limit = limits.randomElement(using: &random) ?? 9
        return Int64.random(in: 1...limit, using: &random)
    }

    private static func name(_ random: inout SplitMix64) -> String {
        let letters = Array("aZ09._:-").map(String.init)
        return "A"
            + (0..<Int.random(in: 0...30, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }
            .joined()
    }

    private static func range(_ random: inout SplitMix64) -> SerialRange {
        let (one, other) = (number(&random), number(&random))
        return SerialRange(known: min(one, other), max(one, other))
    }

    private static func parts(_ random: inout SplitMix64) -> [UnitPart] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
            UnitPart(
                batch: BatchID(known: name(&random)), prefix: Bool.random(using: &random) ? .jc : .jcl,
                range: range(&random))
        }
    }

    private static func movement(_ random: inout SplitMix64) -> UnitMovement {
        let moved = parts(&random)
        let isWhole = Bool.random(using: &random)
        return UnitMovement(
            ended: isWhole ? moved : parts(&random), kept: isWhole && Bool.random(using: &random) ? [] : parts(&random),
            moved: moved)
    }

    private static func account(_ random: inout SplitMix64) -> AccountID { AccountID(known: name(&random)) }

    @Test("movements, transfers and what asks for them", arguments: [1, 2, 3] as [UInt64])
    func registry(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<1000 {
            let movement = Self.movement(&random)
            #expect(try Self.same(movement))
            for part in movement.ended { #expect(try Self.same(part)) }
            let body = UnitsTransferred(
                from: Self.account(&random), to: Self.account(&random), quantity: Tonnes(known: Self.number(&random)),
                movement: movement)
            #expect(try Self.same(body))
            let selection: UnitSelection =
                switch Int.random(in: 0...2, using: &random) {
                case 0: .quantity(Tonnes(known: Self.number(&random)))
                case 1: .quantity(.zero, of: BatchID(known: Self.name(&random)))
                default: .serials(.jc, Self.range(&random))
                }
            #expect(try Self.same(selection))
            #expect(
                try Self.same(TransferUnits(from: Self.account(&random), to: Self.account(&random), units: selection)))
            let rows = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                BulkRow(to: Self.account(&random), units: selection)
            }
            #expect(try Self.same(TransferInBulk(from: Self.account(&random), rows: rows)))
            let shares = rows.map { BulkShare(to: $0.to, units: Self.parts(&random)) }
            #expect(
                try Self.same(
                    UnitsTransferredInBulk(
                        from: Self.account(&random), quantity: Tonnes(known: Self.number(&random)),
                        ended: movement.ended, kept: movement.kept, shares: shares)))
        }
    }

    @Test("a record's envelope, whatever its body and the client's id", arguments: [1, 2, 3] as [UInt64])
    func envelope(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        func envelope<Body: EventBody>(_ body: Body) -> RecordEnvelope<Body> {
            let actor = Actor(
                person: PersonID(known: Self.name(&random)), organisation: OrganisationID(known: Self.name(&random)),
                role: Role.allCases.randomElement(using: &random) ?? .auditor)
            let id = ["plain", "with \"quotes\" and \\", "台帳\n", ""].randomElement(using: &random) ?? ""
            return RecordEnvelope(
                kind: Body.kind, actor: actor,
                recordedAt: Instant(seconds: .random(in: -99...4_000_000_000, using: &random)),
                effectiveAt: Instant(seconds: .random(in: -70_000_000_000...300_000_000_000, using: &random)),
                command: id,
                body: body)
        }
        for number in 0..<1000 {
            let general = envelope(Noted(text: "é/\\\u{1}\(number)", number: number))
            #expect(try general.bytes() == CanonicalEncoder.bytes(general))
            let transfer = envelope(
                UnitsTransferred(
                    from: Self.account(&random), to: Self.account(&random), quantity: .zero,
                    movement: Self.movement(&random)))
            #expect(try transfer.bytes() == CanonicalEncoder.bytes(transfer))
        }
    }

    @Test("numbers, to the last one")
    func numbers() throws {
        for number in [Int64.min, -1, 0, 9, 10, 99, 100, .max] {
            var json = CanonicalJSONWriter()
            json.put(number)
            #expect(json.bytes == Array("\(number)".utf8))
        }
        var json = CanonicalJSONWriter()
        json.put(UInt64.max)
        #expect(json.bytes == Array("\(UInt64.max)".utf8))
    }
}
