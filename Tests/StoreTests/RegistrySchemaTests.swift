import Foundation
import SQL
import Quantities
import Store
import Testing

/// The invariants of the registry below the domain: what SQL alone already refuses.
@Suite struct RegistrySchemaTests {
    private static let setUp = """
        INSERT INTO accounts VALUES ('A', '{}', 0), ('B', '{}', 0);
        INSERT INTO batches VALUES ('b1', 'JCL', 1, 100, 'p1', 2021, '{}', 0), ('b2', 'JCL', 101, 150, 'p1', 2022, '{}', 0);
        INSERT INTO blocks(prefix, first, last, batch, account, status, record) VALUES ('JCL', 1, 60, 'b1', 'A', 'held', 0), ('JCL', 61, 100, 'b1', 'B', 'retired', 0),
            ('JCL', 101, 150, 'b2', 'A', 'held', 0);
        """

    private func attempt(_ sql: String, _ kind: StoreKind) throws -> [String] {
        let temporary = try TemporaryStore(kind)
        _ = try temporary.store.perform("schema", sql, TemporaryStore.context("c1")) { transaction -> Int in
            try transaction.append(Noted(text: "schema", number: 0), subject: "test")
            try transaction.database.run(script: Self.setUp + sql)
            return 0
        }
        return try temporary.store.read {
            try $0.all(String.self, "SELECT prefix || first || '-' || last || account || status FROM blocks")
        }
    }

    @Test("a split of a held block balances", arguments: StoreKind.here)
    func split(_ kind: StoreKind) throws {
        let blocks = try attempt(
            """
            DELETE FROM blocks WHERE first = 1;
            INSERT INTO blocks(prefix, first, last, batch, account, status, record) VALUES ('JCL', 1, 40, 'b1', 'A', 'held', 0), ('JCL', 41, 60, 'b1', 'B', 'held', 0);
            """, kind)
        #expect(blocks.count == 4)
    }

    @Test(
        "what would count a unit twice, lose one or wake a retired one is refused",
        arguments: [
            "INSERT INTO blocks(prefix, first, last, batch, account, status, record) VALUES ('JCL', 50, 70, 'b1', 'B', 'held', 0)",
            "INSERT INTO blocks(prefix, first, last, batch, account, status, record) VALUES ('JCL', 1, 1, 'b1', 'B', 'held', 0)",
            "INSERT INTO blocks(prefix, first, last, batch, account, status, record) VALUES ('JCL', 151, 160, 'b2', 'A', 'held', 0)",
            "DELETE FROM blocks WHERE first = 1",
            "DELETE FROM blocks WHERE first = 61",
            "UPDATE blocks SET account = 'A' WHERE first = 61",
            "UPDATE blocks SET last = 59 WHERE first = 1",
            "DELETE FROM blocks WHERE first = 1; INSERT INTO blocks(prefix, first, last, batch, account, status, record) VALUES ('JCL', 1, 59, 'b1', 'A', 'held', 0)",
            "DELETE FROM blocks WHERE first = 1; INSERT INTO blocks(prefix, first, last, batch, account, status, record) VALUES ('JCL', 1, 61, 'b1', 'A', 'held', 0)",
            "INSERT INTO batches VALUES ('b3', 'JCL', 200, 210, 'p1', 2021, '{}', 0)",
            "INSERT INTO batches VALUES ('b3', 'JCL', 200, 210, 'p2', 2021, '{}', 0)",
            "UPDATE batch_totals SET issued = 101 WHERE batch = 'b1'",
        ], StoreKind.here)
    func refused(sql: String, _ kind: StoreKind) throws {
        #expect { _ = try attempt(sql, kind) } throws: { ($0 as? Rejection)?.code == "store.invariant.broken" }
    }
}
