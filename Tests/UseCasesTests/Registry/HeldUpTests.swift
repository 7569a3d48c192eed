import Quantities
import Registry
import Testing

@testable import UseCases

@Suite("Holds that cannot be settled")
struct HeldUpTests {
    private static let (a, b) = (RegistryFolder.a, RegistryFolder.b)

    private func reader(_ person: String, _ organisation: String, _ role: Role) -> Reader {
        .person(
            Actor(person: PersonID(known: person), organisation: OrganisationID(known: organisation), role: role))
    }

    private func told(_ reader: Reader, _ desk: RegistryFolder) throws -> [ToDoItem] {
        try desk.folder.answer(ShowToDo(), to: reader).filter { $0.kind == .freeHold }
    }

    @Test("keep no later one back, and are a task of the giver and of the registry", arguments: FolderKind.here)
    func behind(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind)
        let holds = try (0..<5).map { number in
            let serial = Int64(100 - number)
            let units = UnitSelection.serials(.jcl, try SerialRange(serial, serial))
            let hold = try #require(try desk.take(TransferUnits(from: Self.a, to: Self.b, units: units), "a1").waiting)
                .hold
            try desk.take(ConfirmHold(hold), "b1")
            return hold
        }
        // The first three, which time turns to first, cannot move.
        try desk.take(Freeze(.units(.jcl, try SerialRange(98, 100)), reason: "調査"), "r1")
        let giver = reader("a1", "org-A", .accountRepresentative)
        let registry = reader("r1", "registry", .registryAdministrator)
        #expect(try told(giver, desk).isEmpty && told(registry, desk).isEmpty)
        try desk.move(to: "2026-06-01T12:00:00+09:00")
        let before = try desk.folder.answer(ShowOverview(), to: .everyone).records
        for round in 1...3 {
            let outcome = try SettleDueHolds(page: 2).run(by: nil, on: desk.folder)
            #expect(outcome.completed == (round == 1 ? Array(holds.dropFirst(3)) : []))
            #expect(outcome.refused.map(\.hold) == Array(holds.prefix(3)))
            #expect(outcome.refused.allSatisfy { $0.rejection.code == "registry.frozen" })
        }
        // What was tried and refused leaves no record, and is told all the same.
        #expect(try desk.folder.answer(ShowOverview(), to: .everyone).records == before + 2)
        for reader in [giver, registry] {
            let items = try told(reader, desk)
            #expect(items.map(\.subject) == holds.prefix(3).map { .hold($0) })
            #expect(items.allSatisfy { $0.title.en.contains("frozen") && $0.since?.description == "2026-06-01" })
        }
        #expect(try told(reader("b1", "org-B", .accountRepresentative), desk).isEmpty)
        try desk.take(Unfreeze(.units(.jcl, try SerialRange(98, 100)), reason: "終了"), "r1")
        #expect(try told(registry, desk).isEmpty)
        #expect(try SettleDueHolds(page: 2).run(by: nil, on: desk.folder).completed == Array(holds.prefix(3)))
        #expect(try desk.tonnes(Self.b, .held) == 5)
        #expect(try desk.findings() == [])
    }

    @Test("an account that units are on their way to is not closed", arguments: FolderKind.here)
    func closing(_ kind: FolderKind) throws {
        let desk = try RegistryFolder(kind)
        let transfer = TransferUnits(from: Self.a, to: Self.b, units: .quantity(Tonnes(known: 1)))
        let hold = try #require(try desk.take(transfer, "a1").waiting).hold
        #expect(desk.refusal(CloseAccount(account: Self.b, reason: "r"), "r1") == "registry.account.unitsComing")
        try desk.take(ReleaseHold(hold), "a1")
        #expect(desk.refusal(CloseAccount(account: Self.b, reason: "r"), "r1") == nil)
        #expect(try desk.findings() == [])
    }
}
