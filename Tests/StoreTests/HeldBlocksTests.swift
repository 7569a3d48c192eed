import Quantities
import SQL
import TestRandom
import Testing

@testable import Registry
@testable import Store

/// What a writer remembers of accounts' high ends, against all blocks there are.
@Suite struct HeldBlocksTests {
    private static let account = AccountID(known: "A")

    private static func block(_ first: Int64, _ last: Int64) -> RecordedBlock {
        let part = UnitPart(batch: BatchID(known: "B"), prefix: .jcl, range: SerialRange(known: first, last))
        return RecordedBlock(
            block: UnitBlock(part: part, account: account, status: .held), record: UInt64(first),
            origin: UInt64(first))
    }

    /// The oracle: the highest blocks that together hold so many tonnes.
    private static func high(_ all: [RecordedBlock], _ quantity: Int64) -> (blocks: [RecordedBlock], isWhole: Bool) {
        var missing = quantity
        let high = all.reversed().prefix { block in
            defer { missing -= block.block.range.count }
            return missing > 0
        }
        return (high.reversed(), missing > 0)
    }

    @Test("random changes leave the high end as the blocks have it", arguments: [1, 2, 3, 4] as [UInt64])
    func oracle(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let held = HeldBlocks()
        var all = (1...40).map { Self.block(Int64($0) * 100, Int64($0) * 100 + 2) }
        var readings = 0
        _ = held.held(by: Self.account, atLeast: Tonnes(known: 3)) { Self.high(all, 3) }
        for _ in 0..<2000 {
            switch Int.random(in: 0...3, using: &random) {
            case 0:
                let first = Int64.random(in: 1...9999, using: &random)
                guard !all.contains(where: { $0.block.range.overlaps(SerialRange(known: first, first)) }) else {
                    continue
                }
                all.append(Self.block(first, first))
                all.sort { $0.place < $1.place }
                held.begin(Self.block(first, first))
            case 1 where !all.isEmpty:
                // Mostly from the high end, as movements take them.
                let index = Bool.random(using: &random) ? all.count - 1 : Int.random(in: 0..<all.count, using: &random)
                held.end(all.remove(at: index).block)
            default:
                let quantity = Int64.random(in: 1...[3, 30, 300].randomElement(using: &random)!, using: &random)
                let found = held.held(by: Self.account, atLeast: Tonnes(known: quantity)) {
                    readings += 1
                    return Self.high(all, quantity)
                }
                #expect(found.map(\.block) == Self.high(all, quantity).blocks.map(\.block))
            }
        }
        #expect((1..<500).contains(readings), "what is remembered is never left, or hardly ever used")
    }

    @Test("a movement of blocks that are not held so is refused by the tables", arguments: StoreKind.here)
    func notHeld(_ kind: StoreKind) throws {
        func attempt(_ ended: [UnitPart], _ kept: [UnitPart], _ moved: [UnitPart]) throws {
            let temporary = try TemporaryStore(kind)
            _ = try temporary.store.perform("schema", 1, TemporaryStore.context("c1")) { transaction -> Int in
                for number in 0...1 { try transaction.append(Noted(text: "schema", number: number), subject: "test") }
                try transaction.database.run(
                    script: """
                        INSERT INTO accounts VALUES ('A', '{}', 0), ('C', '{}', 0);
                        INSERT INTO batches VALUES ('B', 'JCL', 1, 100, 'p1', 2021, '{}', 0);
                        INSERT INTO blocks(prefix, first, last, batch, account, status, record) VALUES ('JCL', 1, 60, 'B', 'A', 'held', 0), ('JCL', 61, 100, 'B', 'A', 'retired', 0);
                        INSERT INTO account_lines(account, record, held, retired) VALUES ('A', 0, 60, 40);
                        """)
                return 0
            }
            let movement = UnitMovement(ended: ended, kept: kept, moved: moved)
            let event = RegistryEvent.unitsTransferred(
                UnitsTransferred(
                    from: Self.account, to: AccountID(known: "C"), quantity: moved.quantity, movement: movement))
            _ = try temporary.store.perform("move", 1, TemporaryStore.context("c2")) { transaction -> Int in
                try RegistryTables.apply(event, record: 1, in: transaction.database)
                return 0
            }
        }
        func part(_ first: Int64, _ last: Int64) -> UnitPart { Self.block(first, last).block.part }
        try attempt([part(1, 60)], [part(1, 20)], [part(21, 60)])
        for (ended, kept, moved) in [
            ([part(1, 59)], [], [part(1, 59)]), ([part(61, 100)], [], [part(61, 100)]),
            ([part(2, 60)], [], [part(2, 60)]),
            ([part(1, 60)], [], [part(1, 59)]), ([part(1, 60)], [], [part(1, 61)]),
            ([part(1, 60), part(1, 60)], [], [part(1, 60)]), ([part(1, 60)], [part(1, 60)], [part(1, 60)]),
        ] {
            #expect {
                try attempt(ended, kept, moved)
            } throws: { ($0 as? Rejection)?.code == "store.invariant.broken" }
        }
    }
}
