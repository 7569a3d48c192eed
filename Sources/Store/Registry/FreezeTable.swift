import Quantities
package import Registry
package import SQL

/// What stands still (凍結中のもの): few rows, all of them read before every step of the registry, or remembered.
package enum FreezeTable {
    static let table = """
        CREATE TABLE freezes(
            scope TEXT PRIMARY KEY, state TEXT NOT NULL, reason TEXT NOT NULL,
            record INTEGER NOT NULL REFERENCES records(idx)) WITHOUT ROWID;
        """

    /// One of them, with why and since which record.
    package struct Row: Hashable, Sendable, Codable {
        package let scope: FreezeScope
        package let reason: String
        package let record: UInt64
    }

    package static func all(in database: Database) throws -> [Row] {
        try database.rows("SELECT state, reason, record FROM freezes ORDER BY scope").map {
            Row(scope: try CanonicalJSON.value(FreezeScope.self, from: $0[0]), reason: try $0[1], record: try $0[2])
        }
    }

    static func scopes(in database: Database) throws -> Set<FreezeScope> {
        try database.remembered(memoKey) { Set(try all(in: database).map(\.scope)) } ?? []
    }

    private static let memoKey = "freezes"

    static func insert(_ body: Frozen, record: UInt64, in database: Database) throws {
        try database.execute(
            "INSERT INTO freezes(scope, state, reason, record) VALUES (?, ?, ?, ?)", "\(body.scope)",
            try CanonicalJSON.text(body.scope), body.reason, record)
        database.remember(Set<FreezeScope>?.none, memoKey)
    }

    static func remove(_ scope: FreezeScope, in database: Database) throws {
        try database.execute("DELETE FROM freezes WHERE scope = ?", "\(scope)")
        database.remember(Set<FreezeScope>?.none, memoKey)
    }
}
