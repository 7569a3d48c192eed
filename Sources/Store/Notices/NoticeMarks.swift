package import Quantities
package import SQL

/// Up to which record somebody has seen their notices (既読の位置). No fact for the log: kept as sessions are.
package enum NoticeMarks {
    static let table = """
        CREATE TABLE notice_marks(
            person TEXT NOT NULL, organisation TEXT NOT NULL, seen INTEGER NOT NULL,
            PRIMARY KEY (person, organisation)) WITHOUT ROWID;
        """

    /// The last record that was seen; −1 when none was.
    package static func seen(by actor: Actor, in database: Database) throws -> Int64 {
        try database.first(
            Int64.self, "SELECT seen FROM notice_marks WHERE person = ? AND organisation = ?", actor.person.text,
            actor.organisation.text) ?? -1
    }

    /// A mark never goes back.
    package static func put(_ record: UInt64, by actor: Actor, in database: Database) throws {
        try database.execute(
            """
            INSERT INTO notice_marks(person, organisation, seen) VALUES (?, ?, ?)
            ON CONFLICT (person, organisation) DO UPDATE SET seen = excluded.seen
            WHERE excluded.seen > notice_marks.seen
            """, actor.person.text, actor.organisation.text, record)
    }
}
