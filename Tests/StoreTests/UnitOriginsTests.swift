import Quantities
import SQL
import TestRandom
import Testing

@testable import Registry
@testable import Store

@Suite("Where units came from") struct UnitOriginsTests {
    @Test("is written in few bytes, and read as it was written", arguments: [1, 2, 3] as [UInt64])
    func written(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let record = UInt64.random(in: 1...(1 << UInt64.random(in: 1...62, using: &random)), using: &random)
            let origins = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                UInt64.random(in: 0..<record, using: &random)
            }
            #expect(UnitOrigins.decoded(try UnitOrigins.encoded(origins, at: record), at: record) == origins)
        }
        #expect(try UnitOrigins.encoded([16_000_000], at: 18_000_000).count == 3)
        #expect(try UnitOrigins.encoded([4], at: 18_000_000).count == 4)
    }

    @Test("is refused when it is no earlier record")
    func later() {
        #expect(throws: SQLFailure.self) { try UnitOrigins.encoded([7], at: 7) }
        #expect(throws: SQLFailure.self) { try UnitOrigins.encoded([8], at: 7) }
    }

    @Test(
        "is not read from bytes that were never written so",
        arguments: [
            [0x80], [0x00], [0x08], [0x01, 0xFF], [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1],
        ] as [[UInt8]])
    func malformed(bytes: [UInt8]) { #expect(UnitOrigins.decoded(bytes, at: 7) == nil) }

    @Test("stays what it was for what is kept, set aside and given back, in a replay")
    func replayed() throws {
        func part(_ first: Int64, _ last: Int64) -> UnitPart {
            UnitPart(batch: BatchID(known: "B"), prefix: .jcl, range: SerialRange(known: first, last))
        }
        let (a, b) = (AccountID(known: "A"), AccountID(known: "B"))
        var replay = ReplayedOrigins()
        func take(_ ended: [UnitPart], _ kept: [UnitPart], _ moved: [UnitPart], _ record: UInt64) throws -> [UInt64]? {
            let movement = UnitMovement(ended: ended, kept: kept, moved: moved)
            let body = UnitsTransferred(from: a, to: b, quantity: moved.quantity, movement: movement)
            let taken = try replay.apply(.unitsTransferred(body), record: record)
            #expect(taken?.account == a)
            return taken.flatMap { UnitOrigins.decoded($0.origins, at: record) }
        }
        #expect(throws: Rejection.self) { try take([part(1, 10)], [], [part(1, 10)], 5) }
        let batch = UnitBatch(
            id: BatchID(known: "B"), prefix: .jcl, range: SerialRange(known: 1, 10), creditType: .erl,
            attribute: .renewableElectricity, project: ProjectID(known: "P"),
            monitoringPeriod: MonitoringPeriodID(known: "M"), vintage: FiscalYear(2021), methodology: "EN-R-002",
            methodologyVersion: "1", energy: Energy(wattHours: 1), prefectures: [])
        let issued = UnitsIssued(
            project: batch.project, monitoringPeriod: batch.monitoringPeriod, account: a,
            quantity: batch.range.quantity,
            batches: [batch])
        #expect(try replay.apply(.unitsIssued(issued), record: 3) == nil)
        #expect(replay.kept(prefix: .jcl, first: 1) == nil, "the record's own")
        #expect(try take([part(1, 10)], [part(1, 6)], [part(7, 10)], 5) == [3])
        #expect(replay.kept(prefix: .jcl, first: 1) == 3)
        #expect(replay.kept(prefix: .jcl, first: 7) == nil)
        #expect(try take([part(1, 6)], [part(1, 4)], [part(5, 6)], 8) == [3])
        #expect(try take([part(1, 4), part(5, 6)], [], [part(1, 6)], 9) == [3, 8])
    }
}
