import Foundation
package import SQL
package import Quantities
package import Telemetry
package import TransparencyLog

/// A member's monitored place as stored. `member` is personal data: it never leaves the store but by disclosure.
package struct StoredSite: Sendable {
    package let key: Int64
    package let id: SiteID
    package let meter: Int64
    package let supplyPoint: Int64
    package let member: Member
    package let salt: [UInt8]
    /// Salted commitment to the member's data, the only thing about a member that enters the log.
    package let commitment: LogHash
    /// The record of the enrolment.
    package let record: UInt64
}

package enum Sites {
    package static func all(of project: ProjectID, in database: Database) throws -> [StoredSite] {
        try database.rows("SELECT * FROM sites WHERE project = ? ORDER BY id", project.text).map(site)
    }

    /// A page of the sites whose ids begin with a text, by id.
    /// - Parameters:
    ///   - prefix: begins every id asked for; empty for all.
    ///   - last: the id before the page; nil for the first page.
    package static func page(
        of project: ProjectID, beginning prefix: String = "", after last: SiteID?, limit: Int, in database: Database
    ) throws -> [StoredSite] {
        // No character of an identifier is beyond `~`.
        try database.rows(
            "SELECT * FROM sites WHERE project = ? AND id >= ? AND id < ? AND id > ? ORDER BY id LIMIT \(limit)",
            project.text, prefix, prefix + "~", last?.text ?? ""
        ).map(site)
    }

    /// The site at a supply point, by its normalised key.
    package static func site(
        supplyPoint: String, of project: ProjectID, in database: Database
    ) throws -> StoredSite? {
        try database.row(
            "SELECT * FROM sites WHERE project = ? AND supply_point = (SELECT key FROM supply_points WHERE name = ?)",
            project.text, supplyPoint
        ).map(site)
    }

    package static func site(_ id: SiteID, of project: ProjectID, in database: Database) throws -> StoredSite? {
        try database.row("SELECT * FROM sites WHERE project = ? AND id = ?", project.text, id.text).map(site)
    }

    package static func site(key: Int64, in database: Database) throws -> StoredSite? {
        try database.row("SELECT * FROM sites WHERE key = ?", key).map(site)
    }

    /// Whether a project has a site with this meter or supply point.
    package static func isKnown(
        meter: String, supplyPoint: String, of project: ProjectID, in database: Database
    ) throws -> Bool {
        try database.first(
            Bool.self,
            """
            SELECT EXISTS (SELECT 1 FROM sites WHERE project = ? AND (
                meter = (SELECT key FROM meters WHERE name = ?)
                OR supply_point = (SELECT key FROM supply_points WHERE name = ?)))
            """, project.text, meter, supplyPoint) ?? false
    }

    /// Whether the site's meter or supply point also stands in another project.
    package static func isShared(_ site: StoredSite, in database: Database) throws -> Bool {
        try database.first(
            Bool.self,
            """
            SELECT EXISTS (SELECT 1 FROM sites WHERE (meter = ? OR supply_point = ?)
                AND project <> (SELECT project FROM sites WHERE key = ?))
            """, site.meter, site.supplyPoint, site.key) ?? false
    }

    package static func insert(
        _ member: Member, meter: String, supplyPoint: String, into project: ProjectID, salt: [UInt8],
        commitment: LogHash, record: UInt64, in database: Database
    ) throws {
        try database.execute(
            """
            INSERT INTO sites(project, id, meter, supply_point, member, salt, commitment, record)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, project.text, member.site.text, try key(of: meter, in: "meters", database),
            try key(of: supplyPoint, in: "supply_points", database), try CanonicalJSON.text(member), salt,
            commitment.bytes, record)
    }

    /// A small integer for a long name, made when it is new. `table` is one of two names written in this file.
    private static func key(of name: String, in table: StaticString, _ database: Database) throws -> Int64 {
        try database.execute("INSERT INTO \(table)(name) VALUES (?) ON CONFLICT (name) DO NOTHING", name)
        let key = try database.first(Int64.self, "SELECT key FROM \(table) WHERE name = ?", name)
        guard let key else { throw SQLFailure(.misuse, code: "key", message: "no key for a name just inserted") }
        return key
    }

    private static func site(_ row: Row) throws -> StoredSite {
        try StoredSite(
            key: row["key"], id: SiteID(row["id"]), meter: row["meter"], supplyPoint: row["supply_point"],
            member: CanonicalJSON.value(Member.self, from: row["member"]), salt: row["salt"],
            commitment: StoredHash.read(row["commitment"]), record: row["record"])
    }
}
