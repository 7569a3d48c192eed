import Quantities
import SQL
import Testing

@testable import Registry
@testable import Store

/// Tables of an earlier program, with something in them, go on after they were brought to the newest step.
@Suite struct EarlierSchemaTests {
    private static let (seller, buyer) = (AccountID(known: "A"), AccountID(known: "C"))

    private static func part(_ first: Int64, _ last: Int64) -> UnitPart {
        UnitPart(batch: BatchID(known: "B"), prefix: .jcl, range: SerialRange(known: first, last))
    }

    private static func state(_ account: AccountID) throws -> String {
        try CanonicalJSON.text(
            Account(
                id: account, organisation: OrganisationID(known: "org-\(account)"), kind: .holding, title: "\(account)")
        )
    }

    /// Two records, a command, and a batch in two blocks, in the tables after step 12.
    private static func fill(_ database: Database) throws {
        try Migrator.begin(database, with: 12)
        let batch = try Batch(database, [[], []], known: nil, memo: Memo())
        let context = TemporaryStore.context("c0")
        let transaction = Transaction(batch, context, .system)
        for number in 0...1 { try transaction.append(Noted(text: "kept", number: number), subject: "test:1") }
        try database.run(
            script: """
                INSERT INTO accounts VALUES ('A', '\(state(seller))', 0), ('C', '\(state(buyer))', 0);
                INSERT INTO batches VALUES ('B', 'JCL', 1, 100, 'p1', 2021, '{}', 0);
                INSERT INTO blocks VALUES ('JCL', 1, 60, 'B', 'A', 'held', 0), ('JCL', 61, 100, 'B', 'A', 'retired', 0);
                INSERT INTO account_lines VALUES ('A', 0, 60, 40);
                """)
        try CommandLedger.remember(context, name: "note", content: CanonicalJSON.text(7), answer: 1, in: batch)
        _ = try batch.sequence(signers: [TemporaryStore.signer()])
    }

    private static func move(_ movement: UnitMovement, id: String, _ store: Store) throws {
        _ = try store.perform("move", 1, TemporaryStore.context(id)) { transaction -> Int in
            let body = UnitsTransferred(from: seller, to: buyer, quantity: movement.moved.quantity, movement: movement)
            let record = try transaction.append(body, subject: "account:A")
            try RegistryTables.apply(.unitsTransferred(body), record: record, in: transaction.database)
            return 0
        }
    }

    @Test("blocks, commands and records of the step before go on", arguments: StoreKind.here)
    func goOn(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind) { try $0.write(Self.fill) }
        let store = temporary.store
        #expect(try store.perform("note", 7, TemporaryStore.context("c0")) { _ -> Int in 99 }.wasKnown)
        try Self.move(
            UnitMovement(ended: [Self.part(1, 60)], kept: [Self.part(1, 20)], moved: [Self.part(21, 60)]), id: "c1",
            store)
        for movement in [
            // What is retired, what is another's, and more than there was.
            UnitMovement(ended: [Self.part(61, 100)], kept: [], moved: [Self.part(61, 100)]),
            UnitMovement(ended: [Self.part(21, 60)], kept: [], moved: [Self.part(21, 60)]),
            UnitMovement(ended: [Self.part(1, 20)], kept: [], moved: [Self.part(1, 21)]),
        ] {
            #expect(throws: Rejection.self) { try Self.move(movement, id: "c2", store) }
        }
        try store.read { database throws in
            let representative = Actor(
                person: PersonID(known: "p"), organisation: OrganisationID(known: "org-A"), role: .accountRepresentative
            )
            #expect(try AccountAudience.accounts(of: representative, in: database) == [Self.seller])
            #expect(try RegistryTables.allBlocks(in: database).map(\.range.last) == [20, 60, 100])
            #expect(try RecordLog.records(about: "test:1", in: database).map(\.index) == [0, 1])
            #expect(try RecordLog.records(about: "account:A", in: database).isEmpty)
            let lines = try AccountLines.lines(of: Self.seller, before: .max, atMost: 9, in: database)
            #expect(lines.map(\.record) == [2, 0] && lines.map(\.held.count) == [20, 60])
            #expect(try AccountLines.last(of: Self.buyer, before: .max, in: database)?.held.count == 40)
            for account in [Self.seller, Self.buyer] {
                let lines = try AccountLines.lines(of: account, from: 1, before: .max, atMost: 9, in: database)
                #expect(lines.map(\.record) == [2])
            }
            #expect(try RegistryTables.totals(in: database).held.count == 60)
        }
    }

    @Test(
        "lines of accounts that are given together follow each other, refused ones leave no trace",
        arguments: StoreKind.here)
    func lines(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind) { try $0.write(Self.fill) }
        func movement(_ first: Int64) -> UnitMovement {
            UnitMovement(
                ended: [Self.part(1, first)], kept: first > 1 ? [Self.part(1, first - 1)] : [],
                moved: [Self.part(first, first)])
        }
        let other = try temporary.reopened()
        for last in (31...60 as ClosedRange<Int64>).reversed() {
            // Two processes, each of which remembers what was before the other's movement.
            let store = last % 7 < 3 ? other : temporary.store
            try Self.move(movement(last), id: "m\(last)", store)
            // Refused when the blocks are judged: its lines were remembered by then.
            if last % 5 == 0 {
                #expect(throws: Rejection.self) { try Self.move(movement(last), id: "again\(last)", store) }
            }
        }
        try temporary.store.read { database in
            let lines = try AccountLines.lines(of: Self.seller, before: .max, atMost: 99, in: database)
            #expect(lines.map(\.held.count) == Array(30...60 as ClosedRange<Int64>))
            #expect(lines.allSatisfy { $0.retired.count == 40 })
            let bought = try AccountLines.lines(of: Self.buyer, before: .max, atMost: 99, in: database)
            #expect(bought.map(\.held.count) == (1...30 as ClosedRange<Int64>).reversed())
        }
    }
}
