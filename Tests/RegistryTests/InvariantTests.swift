import Quantities
import Testing

@testable import Registry

@Suite struct InvariantTests {
    private static func part(_ first: Int64, _ last: Int64) -> UnitPart {
        UnitPart(
            batch: BatchID(known: "B-JCL-000000000001"), prefix: .jcl, range: SerialRange(known: first, last))
    }

    @Test("holds and closed accounts have their invariants")
    func holdInvariants() throws {
        let whole = try Script("issue A 1-10; reserve A B 4; close C").state
        func codes(accounts: [Account]? = nil, holds: [Hold]? = nil) -> [String] {
            RegistryState(
                accounts: accounts ?? Array(whole.accounts.values), batches: Array(whole.batches.values),
                blocks: whole.blocks, nextSerial: whole.nextSerial, holds: holds ?? Array(whole.holds.values),
                nextHold: whole.nextHold
            ).brokenInvariants().map(\.code)
        }
        let hold = try #require(whole.holds.values.first)
        #expect(codes() == [])
        #expect(codes(holds: []) == ["registry.invariant.strayHold"])
        let other = Hold(
            id: hold.id, from: hold.to, to: hold.from, units: hold.units, completion: hold.completion,
            confirmation: .notNeeded)
        #expect(codes(holds: [other]) == ["registry.invariant.strayHold"])
        var closed = try #require(whole.accounts[AccountID(known: "A")])
        closed.isClosed = true
        let rest = whole.accounts.values.filter { $0.id != closed.id }
        #expect(codes(accounts: rest + [closed]).contains("registry.invariant.closedHolding"))
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
