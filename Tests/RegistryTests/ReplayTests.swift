import Quantities
import Testing

@testable import Registry

@Suite struct ReplayTests {
    @Test("events that cannot have followed are refused and change nothing")
    func impossible() throws {
        let script = try Script("issue A 1-10; transfer A B 4-6; retire B 5-5")
        for event in script.events {
            var again = script.state
            #expect(throws: Rejection.self, "\(event) happened twice") { try again.evolve(event) }
            #expect(again == script.state)
        }
        for index in script.events.indices.dropFirst(3) {
            var state = RegistryState()
            #expect(throws: Rejection.self) { try state.evolve(script.events[index]) }
        }
    }

    /// Something of everything, under the standard controls.
    private static let everything = """
        open E of=org-A checked=2026-05-01; limit A 90; appoint A p act; appoint A q view; dismiss A q; flag C trust on;
        trust A B by=accountRepresentative@org-A:p; trust B A; distrust B A; issue A 1-100; freeze account:C;
        freeze units:1-2; transfer A B 10 by=accountRepresentative@org-A:p; confirm H-1;
        reserve A E 5-9 by=accountRepresentative@org-A:p; reserve A E 3-4 by=accountRepresentative@org-A:p;
        release H-3 by=accountRepresentative@org-A:p; at 2026-06-04T12:00:00; settle H-1; correct 20;
        transfer A B 1 by=accountRepresentative@org-A:p;
        complete H-2 by=accountRepresentative@org-A:p;
        offer A E 50-51 return=1 by=accountRepresentative@org-A:p; accept H-4 E 5-5 by=accountRepresentative@org-A; bulk A B:4,E:20-22,B:5 by=accountRepresentative@org-A:p;
        retire A 1 by=accountRepresentative@org-A:p; cancel A 30-31 by=accountRepresentative@org-A:p;
        export A 32-33 by=accountRepresentative@org-A:p; at 2026-06-08T12:00:00; settle H-5; unfreeze account:C; flag C trust off; close C
        """

    @Test("no event of everything that can happen follows on itself, nor on nothing")
    func everyKind() throws {
        let script = try Script(Self.everything, rules: .standard.with(.standard))
        #expect(script.rejection == nil)
        #expect(script.broken == [])
        let kinds = Set(script.events.map { type(of: $0.body).kind })
        #expect(Set(RegistryEvent.bodies.map { $0.kind }).subtracting(kinds) == [])
        var state = RegistryState()
        for event in script.events {
            try state.evolve(event)
            var again = state
            #expect(throws: Rejection.self, "\(event) happened twice") { try again.evolve(event) }
            #expect(again == state)
            var empty = RegistryState()
            switch event {
            case .accountOpened: break
            default: #expect(throws: Rejection.self, "\(event) of nothing") { try empty.evolve(event) }
            }
        }
        #expect(state == script.state)
    }

    @Test(
        "an event out of its order is refused and changes nothing",
        arguments: [
            // What another script ended with, tried on what this one left.
            ("issue A 1-10; reserve A B 4; complete H-1", "issue A 1-10; transfer A C 4"),
            ("issue A 1-10; reserve A B 4; complete H-1", "issue A 1-10; reserve A C 4"),
            ("issue A 1-10; reserve A B 4; complete H-1", "issue A 1-10; reserve A B 5"),
            ("issue A 1-10; reserve A B 4; complete H-1", "issue A 1-10; close B; reserve A C 4"),
            ("issue A 1-10; reserve A B 4; release H-1", "issue A 1-10; reserve A C 4"),
            ("issue A 1-10; reserve A B 4", "issue A 1-10; reserve A B 1; release H-1"),
            (
                "issue A 1-10; issue B 5; offer A B 4 return=2; accept H-1 B 2",
                "issue A 1-10; issue B 5; offer A C 4 return=2"
            ),
            ("issue A 1-10; issue B 5; offer A B 4 return=2; accept H-1 B 2", "issue A 1-10; issue B 5; reserve A B 4"),
            (
                "issue A 1-10; issue B 5; offer A B 4 return=2; accept H-1 B 2",
                "issue A 1-10; issue B 5; offer A B 4 return=2; transfer B C 1"
            ),
            ("issue A 1-10; reserve A B 4; complete H-1", "issue A 1-10; offer A B 4 return=2"),
            ("issue A 1-10; reserve A B 4", "issue A 1-10; close B"),
            ("issue A 1-10; transfer A B 4", "issue A 1-10; close B"),
            ("issue A 1-10; transfer A B 4", "issue A 1-10; reserve A C 1"),
            ("issue A 1-10; bulk A B:2,C:2", "issue A 1-10; close C"),
            ("issue A 1-10; bulk A B:2,C:2", "issue A 1-10; retire A 1"),
            ("issue A 1-10; cancel A 4", "issue A 1-10; retire A 1"),
            ("issue A 1-10; export A 4", "issue B 1-10"),
            ("issue A 1-10; transfer A B 4; correct 4", "issue A 1-10; transfer A B 4; transfer B C 1"),
            ("issue A 1-10; transfer A B 4; correct 4", "issue A 1-10; transfer A B 4; transfer B C 4; close B"),
            ("close A", "issue A 1-10"), ("close A", "issue A 1-10; reserve A B 10"),
            ("freeze account:A", "close A"), ("issue A 1-10; freeze units:1-10", "issue A 1-9"),
            ("freeze account:A; unfreeze account:A", "freeze organisation:org-A"),
            ("appoint A p act; appoint A q act; dismiss A p", "appoint A p act"),
            ("trust A B", "close B"), ("trust A B; distrust A B", "trust B A"), ("limit A 5", "close A"),
            ("flag A trust on", "close A"), ("flag A trust on; flag A trust off", "flag A restrictedDisposal on"),
            ("open E", "open E title=other"), ("issue A 1-10", "issue B 1-9"), ("issue A 1-10", "issue B JC:1-10"),
            ("issue A 1-10", "close A"),
        ])
    func outOfOrder(last: String, before: String) throws {
        let script = try Script(last)
        #expect(script.rejection == nil)
        let event = try #require(script.events.last)
        let found = try Script(before)
        #expect(found.rejection == nil)
        var state = found.state
        do {
            try state.evolve(event)
            Issue.record("\(event) followed")
        } catch {
            #expect(error.code == "registry.replay.impossible")
        }
        #expect(state == found.state)
    }

    @Test("what is set aside for another registry goes there as it was said, and nowhere else")
    func export() throws {
        let waiting = try Script("issue A 1-10; export A 3", rules: .standard.with(.standard)).state
        let hold = try #require(waiting.holds.values.first)
        let exported = try #require(UnitsExported(hold))
        func follows(_ event: RegistryEvent, on state: RegistryState) -> Bool {
            var state = state
            return (try? state.evolve(event)) != nil
        }
        #expect(follows(.unitsExported(exported), on: waiting))
        let elsewhere = UnitsExported(
            account: exported.account, quantity: exported.quantity, movement: exported.movement,
            registry: exported.registry,
            destination: "Y-1", hold: hold.id)
        let atOnce = UnitsExported(
            account: exported.account, quantity: exported.quantity, movement: exported.movement,
            registry: exported.registry,
            destination: exported.destination, hold: nil)
        let here = HoldCompleted(
            hold: hold.id, from: hold.from, to: hold.to, quantity: hold.quantity, units: hold.units)
        for event in [RegistryEvent.unitsExported(elsewhere), .unitsExported(atOnce), .holdCompleted(here)] {
            #expect(!follows(event, on: waiting), "\(event)")
        }
        // Of a hold for an account here, nothing is exported.
        let other = try Script("issue A 1-10; reserve A B 3").state
        #expect(!follows(.unitsExported(exported), on: other))
        let script = try Script("issue A 1-10").state
        for (to, follows) in [("A", true), ("B", false)] {
            var state = script
            let reserved = UnitsReserved(
                hold: HoldID(known: "H-1"), from: hold.from, to: AccountID(known: to), quantity: hold.quantity,
                movement: try #require(
                    try Script("issue A 1-10; export A 3").events.last.flatMap { event -> UnitMovement? in
                        if case .unitsExported(let body) = event { body.movement } else { nil }
                    }), completion: hold.completion, confirmation: .notNeeded)
            #expect(((try? state.evolve(.unitsReserved(reserved))) != nil) == follows)
        }
    }

    @Test("what awaits a confirmation is not completed, and a trust is of another account")
    func unconfirmed() throws {
        let guarded = RegistryRules.standard.with(.standard)
        let script = try Script("issue A 1-10; transfer A B 4; confirm H-1", rules: guarded)
        let hold = try #require(script.state.holds.values.first)
        let completed = RegistryEvent.holdCompleted(
            HoldCompleted(hold: hold.id, from: hold.from, to: hold.to, quantity: hold.quantity, units: hold.units))
        var confirmed = script.state
        try confirmed.evolve(completed)
        var awaiting = try Script("issue A 1-10; transfer A B 4", rules: guarded).state
        #expect(throws: Rejection.self) { try awaiting.evolve(completed) }
        #expect(throws: Rejection.self) {
            try awaiting.evolve(
                .destinationTrusted(DestinationTrusted(account: hold.from, destination: hold.from, from: Script.now)))
        }
    }

    private static func part(_ first: Int64, _ last: Int64, batch: String = "B-JCL-000000000001") -> UnitPart {
        UnitPart(batch: BatchID(known: batch), prefix: .jcl, range: SerialRange(known: first, last))
    }

    @Test(
        "a movement must keep every unit of the blocks it ends",
        arguments: [
            "1-10 > 1-4 + 6-10", "1-10 > 1-4 + 4-10", "1-10 > 1-4 + 5-9", "1-10 > 1-4 + 5-11", "1-10 > 1-10 +",
            "1-10 > 2-4 + 5-10", "1-9 > 1-4 + 5-9", "1-10,1-10 > 1-4 + 5-10", "> 1-4 + 5-10",
            "1-10 > 1-4,1-4 + 5-10", "1-10,11-12 > 1-4 + 5-10",
        ])
    func movement(text: String) throws {
        let sides = text.split(separator: ">", omittingEmptySubsequences: false)
        let pieces = sides[1].split(separator: "+", omittingEmptySubsequences: false)
        func parts(_ text: Substring) -> [UnitPart] {
            text.split(separator: ",").map { $0.split(separator: "-").compactMap { Int64($0.filter(\.isNumber)) } }
                .filter { $0.count == 2 }.map { Self.part($0[0], $0[1]) }
        }
        let json = try Self.json(ended: parts(sides[0]), kept: parts(pieces[0]), moved: parts(pieces[1]))
        let movement = try PinnedJSON.value(UnitMovement.self, json)
        var state = try Script("issue A 1-10").state
        let before = state
        let event = RegistryEvent.unitsTransferred(
            UnitsTransferred(
                from: AccountID(known: "A"), to: AccountID(known: "B"), quantity: movement.moved.quantity,
                movement: movement))
        #expect(throws: Rejection.self) { try state.evolve(event) }
        #expect(state == before)
    }

    private struct Movement: Encodable {
        let ended: [UnitPart]
        let kept: [UnitPart]
        let moved: [UnitPart]
    }

    private static func json(ended: [UnitPart], kept: [UnitPart], moved: [UnitPart]) throws -> String {
        try PinnedJSON.text(Movement(ended: ended, kept: kept, moved: moved))
    }
}
