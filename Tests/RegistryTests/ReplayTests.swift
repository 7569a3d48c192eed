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

    @Test("a broken registry names the invariant it breaks")
    func invariants() throws {
        let whole = try Script("issue A 1-10; retire A 9-10; issue A JC:1-3").state
        func codes(
            accounts: [Account]? = nil, blocks: [UnitBlock]? = nil, next: [SerialPrefix: Int64]? = nil
        ) -> [String] {
            RegistryState(
                accounts: accounts ?? Array(whole.accounts.values), batches: Array(whole.batches.values),
                blocks: blocks ?? whole.blocks, nextSerial: next ?? whole.nextSerial
            ).brokenInvariants().map(\.code)
        }
        let held = UnitBlock(part: Self.part(1, 8), account: AccountID(known: "A"), status: .held)
        let rest = whole.blocks.filter { $0 != held }
        #expect(codes() == [])
        #expect(codes(blocks: rest) == ["registry.invariant.imbalance"])
        let long = UnitBlock(part: Self.part(1, 9), account: held.account, status: .held)
        #expect(codes(blocks: rest + [long]) == ["registry.invariant.overlap", "registry.invariant.imbalance"])
        let stray = UnitBlock(part: Self.part(1, 8), account: AccountID(known: "Z"), status: .held)
        #expect(codes(blocks: rest + [stray]) == ["registry.invariant.stray"])
        #expect(codes(next: [.jcl: 11, .jc: 5]) == ["registry.invariant.serialGap"])
        let moved = RegistryState(
            accounts: Array(whole.accounts.values), batches: Array(whole.batches.values), blocks: [held],
            nextSerial: whole.nextSerial)
        #expect(moved.brokenInvariants(since: whole).map(\.code) == ["registry.invariant.terminalMoved"])
    }
}
