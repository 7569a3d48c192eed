import Foundation
package import SQL
package import Quantities
package import TransparencyLog

/// One file taken in: a record commits to the Merkle root over its site-days.
package struct StoredDelivery: Sendable {
    package let key: Int64
    package let id: DeliveryID
    package let project: String
    package let file: String
    package let bytes: Int64
    package let digest: String
    package let mapping: String
    package let root: LogHash
    package let siteDays: Int
    package let record: UInt64

    package init(
        key: Int64, id: DeliveryID, project: String, file: String, bytes: Int64, digest: String, mapping: String,
        root: LogHash, siteDays: Int, record: UInt64
    ) {
        self.key = key
        self.id = id
        self.project = project
        self.file = file
        self.bytes = bytes
        self.digest = digest
        self.mapping = mapping
        self.root = root
        self.siteDays = siteDays
        self.record = record
    }
}

package enum Deliveries {
    package static func nextKey(in database: Database) throws -> Int64 {
        try database.first(Int64.self, "SELECT COALESCE(MAX(key), 0) + 1 FROM deliveries") ?? 1
    }

    /// Whether some delivery of the project has this many bytes: only then is it worth hashing a file beforehand.
    package static func hasSize(_ bytes: Int64, project: ProjectID, in database: Database) throws -> Bool {
        try database.first(
            Bool.self, "SELECT EXISTS (SELECT 1 FROM deliveries WHERE project = ? AND bytes = ?)", project.text, bytes)
            ?? false
    }

    package static func delivery(
        digest: String, mapping: String, project: ProjectID, in database: Database
    ) throws -> StoredDelivery? {
        try database.row(
            "SELECT * FROM deliveries WHERE project = ? AND digest = ? AND mapping = ?", project.text, digest, mapping
        ).map(delivery)
    }

    package static func delivery(key: Int64, in database: Database) throws -> StoredDelivery? {
        try database.row("SELECT * FROM deliveries WHERE key = ?", key).map(delivery)
    }

    /// Whether any file has been taken in.
    package static func exist(of project: ProjectID, in database: Database) throws -> Bool {
        try database.first(
            Bool.self, "SELECT EXISTS (SELECT 1 FROM deliveries WHERE project = ?)", project.text) ?? false
    }

    package static func all(of project: ProjectID, in database: Database) throws -> [StoredDelivery] {
        try database.rows("SELECT * FROM deliveries WHERE project = ? ORDER BY key", project.text).map(delivery)
    }

    package static func all(in database: Database) throws -> [StoredDelivery] {
        try database.rows("SELECT * FROM deliveries ORDER BY key").map(delivery)
    }

    package static func insert(_ delivery: StoredDelivery, in database: Database) throws {
        try database.execute(
            """
            INSERT INTO deliveries(key, id, project, file, bytes, digest, mapping, root, site_days, record)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, delivery.key, delivery.id.text, delivery.project, delivery.file, delivery.bytes, delivery.digest,
            delivery.mapping, delivery.root.bytes, delivery.siteDays, delivery.record)
    }

    private static func delivery(_ row: Row) throws -> StoredDelivery {
        try StoredDelivery(
            key: row["key"], id: DeliveryID(row["id"]), project: row["project"], file: row["file"],
            bytes: row["bytes"], digest: row["digest"], mapping: row["mapping"], root: StoredHash.read(row["root"]),
            siteDays: row["site_days"], record: row["record"])
    }
}
