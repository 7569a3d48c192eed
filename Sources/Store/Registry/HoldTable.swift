package import Quantities
package import Registry
package import SQL

/// Units that are set aside (留保): those that have not ended, and how many there ever were.
package enum HoldTable {
    /// - Note: `turn` is when time makes something of it, in seconds; a hold that has ended keeps its row.
    static let table = """
        CREATE TABLE holds(
            number INTEGER PRIMARY KEY, giver TEXT NOT NULL REFERENCES accounts(id),
            receiver TEXT NOT NULL REFERENCES accounts(id), turn INTEGER NOT NULL, state TEXT NOT NULL,
            record INTEGER NOT NULL REFERENCES records(idx), ended INTEGER REFERENCES records(idx));
        CREATE INDEX holds_turn ON holds(turn, number) WHERE ended IS NULL;
        CREATE INDEX holds_giver ON holds(giver, number) WHERE ended IS NULL;
        CREATE INDEX holds_receiver ON holds(receiver, number) WHERE ended IS NULL;
        """

    /// A hold that has not ended; nil for any other.
    package static func open(_ id: HoldID, in database: Database) throws -> Hold? {
        guard let number = number(id) else { return nil }
        return try database.first(
            String.self, "SELECT state FROM holds WHERE number = ? AND ended IS NULL", number
        ).map { try CanonicalJSON.value(Hold.self, from: $0) }
    }

    /// Those that have not ended, in the order in which they were made, at most so many.
    package static func all(after number: Int64 = 0, atMost count: Int, in database: Database) throws -> [Hold] {
        try database.all(
            String.self, "SELECT state FROM holds WHERE ended IS NULL AND number > ? ORDER BY number LIMIT ?", number,
            count
        ).map { try CanonicalJSON.value(Hold.self, from: $0) }
    }

    /// Ids of those that are not filed as their own content says.
    package static func misfiled(in database: Database) throws -> [HoldID] {
        try database.rows("SELECT number, giver, receiver, turn, state FROM holds").compactMap { row in
            let hold = try CanonicalJSON.value(Hold.self, from: row["state"])
            let columns: (Int64, String, String, Int64) = try (
                row["number"], row["giver"], row["receiver"], row["turn"]
            )
            let isSame = columns == (number(hold.id) ?? 0, hold.from.text, hold.to.text, hold.turn.seconds)
            return isSame ? nil : hold.id
        }
    }

    /// The same from or for an account.
    package static func all(
        of account: AccountID, after number: Int64 = 0, atMost count: Int, in database: Database
    ) throws -> [Hold] {
        // Each side by its own index; what is to go to another registry is from an account for itself.
        let found = try ["giver = ?", "giver <> receiver AND receiver = ?"].flatMap { side in
            try database.rows(
                "SELECT number, state FROM holds WHERE ended IS NULL AND \(side) AND number > ? ORDER BY number LIMIT ?",
                account.text, number, count
            ).map { (number: try $0[0] as Int64, hold: try CanonicalJSON.value(Hold.self, from: $0[1])) }
        }
        return found.sorted { $0.number < $1.number }.prefix(count).map(\.hold)
    }

    /// Those of which time may make something by now, in the order of that and then as they were made, at most so many.
    /// - Parameter last: only those after this one.
    package static func turning(
        by now: Instant, after last: Hold? = nil, atMost count: Int, in database: Database
    ) throws -> [Hold] {
        let place = (last?.turn.seconds ?? Int64.min, last.flatMap { number($0.id) } ?? 0)
        return try database.all(
            String.self,
            """
            SELECT state FROM holds WHERE ended IS NULL AND turn <= ? AND (turn, number) > (?, ?) ORDER BY turn, number
            LIMIT ?
            """, now.seconds, place.0, place.1, count
        ).map { try CanonicalJSON.value(Hold.self, from: $0) }
    }

    /// The first that is on its way to an account from another one; nil when none is.
    static func first(for account: AccountID, in database: Database) throws -> Hold? {
        try database.first(
            String.self,
            """
            SELECT state FROM holds WHERE ended IS NULL AND receiver = ? AND giver <> receiver ORDER BY number LIMIT 1
            """, account.text
        ).map { try CanonicalJSON.value(Hold.self, from: $0) }
    }

    /// The number that the next one gets.
    static func nextNumber(in database: Database) throws -> Int64 {
        try database.remembered(memoKey) {
            try database.first(Int64.self, "SELECT COALESCE(MAX(number), 0) + 1 FROM holds")
        } ?? 1
    }

    private static let memoKey = "holds:next"

    static func insert(_ hold: Hold, record: UInt64, in database: Database) throws {
        try database.execute(
            "INSERT INTO holds(number, giver, receiver, turn, state, record) VALUES (?, ?, ?, ?, ?, ?)",
            number(hold.id), hold.from.text, hold.to.text, hold.turn.seconds, try CanonicalJSON.text(hold), record)
        database.remember(Int64?.none, memoKey)
    }

    static func update(_ hold: Hold, in database: Database) throws {
        try database.execute(
            "UPDATE holds SET turn = ?, state = ? WHERE number = ?", hold.turn.seconds, try CanonicalJSON.text(hold),
            number(hold.id))
    }

    static func end(_ hold: HoldID, record: UInt64, in database: Database) throws {
        try database.execute("UPDATE holds SET ended = ? WHERE number = ?", record, number(hold))
    }

    /// `H-12` is the twelfth.
    package static func number(_ id: HoldID) -> Int64? {
        id.text.hasPrefix("H-") ? Int64(id.text.dropFirst(2)) : nil
    }
}
