package import GRDB
import Quantities

/// The rule files in force and all that ever were, by the SHA-256 of their text: definitions, factor tables, checklists.
package struct StoredRule: Hashable, Sendable {
    package let digest: String
    package let kind: String
    package let id: String
    package let version: String
    package let text: String

    package init(digest: String, kind: String, id: String, version: String, text: String) {
        self.digest = digest
        self.kind = kind
        self.id = id
        self.version = version
        self.text = text
    }
}

package enum Rules {
    package static func put(_ rule: StoredRule, record: UInt64, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO rules(digest, kind, id, version, text, record) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [rule.digest, rule.kind, rule.id, rule.version, rule.text, Int64(record)])
    }

    package static func rule(digest: String, in database: Database) throws -> StoredRule? {
        try Row.fetchOne(database, sql: "SELECT * FROM rules WHERE digest = ?", arguments: [digest]).map(rule)
    }

    /// The newest rule of a kind and id.
    package static func current(kind: String, id: String, in database: Database) throws -> StoredRule? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM rules WHERE kind = ? AND id = ? ORDER BY record DESC LIMIT 1",
            arguments: [kind, id]
        ).map(rule)
    }

    private static func rule(_ row: Row) -> StoredRule {
        StoredRule(
            digest: row["digest"], kind: row["kind"], id: row["id"], version: row["version"], text: row["text"])
    }
}
