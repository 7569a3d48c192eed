package import Quantities
package import SQL

/// Notices on their way by mail (送信待ちの通知): what is still to be sent, what was refused for good, and how far the log
/// was looked through. Sent ones leave no row. No address is stored: it is the login name at the time of sending.
package enum MailOutbox {
    /// `failure` is the server's code once it was refused for good. `mail_post` has one row, from when mail is first on.
    static let table = """
        CREATE TABLE mail_outbox(
            record INTEGER NOT NULL REFERENCES records(idx), person TEXT NOT NULL, organisation TEXT NOT NULL,
            tries INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL, failure INTEGER,
            PRIMARY KEY (record, person, organisation)) WITHOUT ROWID;
        CREATE INDEX mail_outbox_due ON mail_outbox(due, record) WHERE failure IS NULL;
        CREATE INDEX mail_outbox_failed ON mail_outbox(record) WHERE failure IS NOT NULL;
        CREATE TABLE mail_post(
            id INTEGER PRIMARY KEY CHECK (id = 1), next INTEGER NOT NULL, sent INTEGER NOT NULL, failed INTEGER NOT NULL,
            holder TEXT NOT NULL, until INTEGER NOT NULL, trouble TEXT);
        CREATE INDEX people_organisation ON people(organisation);
        CREATE INDEX memberships_organisation ON memberships(organisation);
        """

    /// One notice to one person.
    package struct Item: Hashable, Sendable {
        package let record: UInt64
        package let person: PersonID
        package let organisation: OrganisationID
        package let tries: Int

        package init(record: UInt64, person: PersonID, organisation: OrganisationID, tries: Int = 0) {
            self.record = record
            self.person = person
            self.organisation = organisation
            self.tries = tries
        }
    }

    /// A notice that was refused for good.
    package struct Failed: Hashable, Sendable, Codable {
        package let record: UInt64
        package let person: PersonID
        /// The mail server's code.
        package let code: Int
    }

    /// How mail stands.
    package struct State: Hashable, Sendable, Codable {
        /// The next record of the log to be looked at.
        package let next: UInt64
        package let waiting: Int
        /// Since mail is on.
        package let sent: Int64
        package let failed: Int64
        /// Why nothing can be sent at present; nil while all is well.
        package let trouble: String?
    }

    /// Of those that were refused for good, the newest are kept.
    package static let mostFailed = 1_000

    // MARK: Who sends

    /// Lets one program send, for some time; others find it taken. The first makes the row, at the log's end.
    /// - Returns: whether it is this one.
    package static func take(
        as holder: String, at now: Instant, for seconds: Int64, in database: Database
    ) throws -> Bool {
        let size = try RecordLog.size(in: database)
        try database.execute(
            """
            INSERT INTO mail_post(id, next, sent, failed, holder, until) VALUES (1, ?, 0, 0, ?, ?)
            ON CONFLICT (id) DO UPDATE SET holder = excluded.holder, until = excluded.until
            WHERE mail_post.holder = excluded.holder OR mail_post.until < ?
            """, size, holder, now.seconds + seconds, now.seconds)
        return try isHeld(by: holder, in: database)
    }

    /// Whether nobody else sends now.
    package static func isFree(for holder: String, at now: Instant, in database: Database) throws -> Bool {
        try database.first(
            Int64.self, "SELECT COUNT(*) FROM mail_post WHERE holder <> ? AND until >= ?", holder, now.seconds) == 0
    }

    /// Whoever ends lets others go on at once.
    package static func leave(as holder: String, in database: Database) throws {
        try database.execute("UPDATE mail_post SET until = 0 WHERE holder = ?", holder)
    }

    package static func isHeld(by holder: String, in database: Database) throws -> Bool {
        try database.first(String.self, "SELECT holder FROM mail_post WHERE id = 1") == holder
    }

    // MARK: What is to be sent

    package static func state(in database: Database) throws -> State? {
        let row = try database.row("SELECT next, sent, failed, trouble FROM mail_post WHERE id = 1")
        return try row.map {
            State(
                next: try $0[0], waiting: try waiting(in: database), sent: try $0[1], failed: try $0[2],
                trouble: try $0[3])
        }
    }

    package static func waiting(in database: Database) throws -> Int {
        Int(try database.first(Int64.self, "SELECT COUNT(*) FROM mail_outbox WHERE failure IS NULL") ?? 0)
    }

    /// Adds what some records have to tell and moves on behind them, together.
    package static func add(
        _ items: [Item], next: UInt64, at now: Instant, in database: Database
    ) throws {
        for item in items {
            try database.execute(
                """
                INSERT INTO mail_outbox(record, person, organisation, due) VALUES (?, ?, ?, ?)
                ON CONFLICT (record, person, organisation) DO NOTHING
                """, item.record, item.person.text, item.organisation.text, now.seconds)
        }
        try database.execute("UPDATE mail_post SET next = ? WHERE id = 1 AND next < ?", next, next)
    }

    package static func due(at now: Instant, atMost count: Int, in database: Database) throws -> [Item] {
        try database.rows(
            """
            SELECT record, person, organisation, tries FROM mail_outbox WHERE failure IS NULL AND due <= ?
            ORDER BY due, record LIMIT ?
            """, now.seconds, count
        ).map {
            let tries: Int64 = try $0[3]
            return Item(
                record: try $0[0], person: try PersonID($0[1]), organisation: try OrganisationID($0[2]),
                tries: Int(tries))
        }
    }

    // MARK: What became of it

    /// Sent, or for nobody any more.
    package static func done(_ item: Item, wasSent: Bool, in database: Database) throws {
        try database.execute(
            "DELETE FROM mail_outbox WHERE record = ? AND person = ? AND organisation = ?", item.record,
            item.person.text, item.organisation.text)
        if wasSent { try database.execute("UPDATE mail_post SET sent = sent + 1, trouble = NULL WHERE id = 1") }
    }

    package static func later(_ item: Item, due: Instant, in database: Database) throws {
        try database.execute(
            """
            UPDATE mail_outbox SET tries = tries + 1, due = ? WHERE record = ? AND person = ? AND organisation = ?
            """, due.seconds, item.record, item.person.text, item.organisation.text)
    }

    /// Behind the others, for a reason that is not its own: it does not count as a try.
    package static func postpone(_ item: Item, due: Instant, in database: Database) throws {
        try database.execute(
            "UPDATE mail_outbox SET due = ? WHERE record = ? AND person = ? AND organisation = ?", due.seconds,
            item.record, item.person.text, item.organisation.text)
    }

    package static func fail(_ item: Item, code: Int, in database: Database) throws {
        try database.execute(
            "UPDATE mail_outbox SET failure = ? WHERE record = ? AND person = ? AND organisation = ?", code,
            item.record, item.person.text, item.organisation.text)
        try database.execute("UPDATE mail_post SET failed = failed + 1, trouble = NULL WHERE id = 1")
        try database.execute(
            """
            DELETE FROM mail_outbox WHERE failure IS NOT NULL AND record < (
                SELECT record FROM mail_outbox WHERE failure IS NOT NULL ORDER BY record DESC LIMIT 1 OFFSET ?)
            """, mostFailed)
    }

    package static func note(trouble: String, in database: Database) throws {
        try database.execute("UPDATE mail_post SET trouble = ? WHERE id = 1", trouble)
    }

    /// The newest that were refused for good.
    package static func failed(atMost count: Int, in database: Database) throws -> [Failed] {
        try database.rows(
            "SELECT record, person, failure FROM mail_outbox WHERE failure IS NOT NULL ORDER BY record DESC LIMIT ?",
            count
        ).map {
            let code: Int64 = try $0[2]
            return Failed(record: try $0[0], person: try PersonID($0[1]), code: Int(code))
        }
    }
}
