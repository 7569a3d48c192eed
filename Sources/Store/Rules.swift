package import SQL
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
            "INSERT INTO rules(digest, kind, id, version, text, record) VALUES (?, ?, ?, ?, ?, ?)", rule.digest,
            rule.kind, rule.id, rule.version, rule.text, record)
    }

    package static func rule(digest: String, in database: Database) throws -> StoredRule? {
        try database.row("SELECT * FROM rules WHERE digest = ?", digest).map(rule)
    }

    /// The newest rule of a kind and id.
    package static func current(kind: String, id: String, in database: Database) throws -> StoredRule? {
        try database.row("SELECT * FROM rules WHERE kind = ? AND id = ? ORDER BY record DESC LIMIT 1", kind, id).map(
            rule)
    }

    /// The newest rule of each id of a kind, by id.
    package static func installed(kind: String, in database: Database) throws -> [StoredRule] {
        try database.rows(
            """
            SELECT * FROM rules WHERE kind = ? AND record = (
                SELECT MAX(later.record) FROM rules later WHERE later.kind = rules.kind AND later.id = rules.id)
            ORDER BY id
            """, kind
        ).map(rule)
    }

    /// Every rule that was ever installed with its record, newest first, at most so many.
    package static func newest(atMost count: Int, in database: Database) throws -> [(rule: StoredRule, record: UInt64)]
    {
        try database.rows("SELECT * FROM rules ORDER BY record DESC, digest LIMIT ?", count).map {
            (try rule($0), try $0["record"])
        }
    }

    private static func rule(_ row: Row) throws -> StoredRule {
        try StoredRule(
            digest: row["digest"], kind: row["kind"], id: row["id"], version: row["version"], text: row["text"])
    }
}
