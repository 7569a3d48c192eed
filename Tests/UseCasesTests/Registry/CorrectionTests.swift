import Quantities
import Registry
import Testing

@testable import UseCases

@Suite("What is put right is what the record brought, and nothing acquired since")
struct CorrectionTests {
    private static let (a, b) = (RegistryFolder.a, RegistryFolder.b)

    private static func move(_ from: AccountID, _ to: AccountID, _ first: Int64, _ last: Int64) throws -> TransferUnits
    {
        TransferUnits(from: from, to: to, units: .serials(.jcl, try SerialRange(first, last)))
    }

    private static func correct(_ record: UInt64) -> CorrectTransfer {
        CorrectTransfer(record: record, ground: .courtOrder, reason: "r")
    }

    @Test("units that came back by a new transfer stay; a record is put right once", arguments: FolderKind.here)
    func goodFaith(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind, controls: .none)
        let first = try desk.take(try Self.move(Self.a, Self.b, 91, 100), "a1").record
        try desk.take(try Self.move(Self.b, Self.a, 91, 100), "b1")
        let second = try desk.take(try Self.move(Self.a, Self.b, 91, 100), "a1").record
        #expect(desk.refusal(Self.correct(first), "r1") == "registry.correction.goodFaith")
        #expect(try desk.tonnes(Self.b, .held) == 10)
        try desk.take(Self.correct(second), "r1")
        #expect(try desk.tonnes(Self.b, .held) == 0)
        try desk.take(try Self.move(Self.a, Self.b, 91, 100), "a1")
        for record in [first, second] {
            #expect(desk.refusal(Self.correct(record), "r1") == "registry.correction.goodFaith")
        }
        #expect(try desk.tonnes(Self.b, .held) == 10)
        #expect(try desk.findings() == [])
        #expect(try AuditRegistry().run(on: desk.folder).isClean)
    }

    @Test("what was only set aside, or split for that, has not moved", arguments: FolderKind.here)
    func setAside(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind, controls: .none)
        let record = try desk.take(try Self.move(Self.a, Self.b, 91, 100), "a1").record
        let offer = ReserveUnits(
            from: Self.b, to: Self.a, units: .serials(.jcl, try SerialRange(94, 95)),
            until: try Instant("2026-06-10T00:00:00Z"))
        let hold = try #require(try desk.take(offer, "b1").waiting).hold
        #expect(desk.refusal(Self.correct(record), "r1") == "registry.correction.goodFaith")
        try desk.take(ReleaseHold(hold), "b1")
        // Others of the receiver's move meanwhile, more than one look takes.
        for serial in 1...90 as ClosedRange<Int64> {
            try desk.take(try Self.move(Self.a, Self.b, serial, serial), "a1")
            try desk.take(try Self.move(Self.b, Self.a, serial, serial), "b1")
        }
        try desk.take(try Self.move(Self.a, Self.b, 1, 90), "a1")
        for serial in 1...25 as ClosedRange<Int64> {
            try desk.take(try Self.move(Self.b, Self.a, serial, serial), "b1")
        }
        try desk.take(Self.correct(record), "r1")
        #expect(try desk.tonnes(Self.b, .held) == 65)
        #expect(try desk.findings() == [])
        #expect(try AuditRegistry().run(on: desk.folder).isClean)
    }
}
