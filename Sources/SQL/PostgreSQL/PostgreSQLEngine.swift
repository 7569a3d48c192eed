import CPostgreSQL

/// The engine for more than one machine: a PostgreSQL server, spoken to by as many processes as wanted.
///
/// Calls block their thread. One connection writes; writers of all processes stand in one line, by a lock that the
/// server keeps for the length of a transaction, so what one transaction has read no other changes before it commits.
package final class PostgreSQLEngine: Engine {
    /// "daicho". Locks are kept per database.
    private static let writersLock: Int64 = 0x6461_6963_686F
    /// The writer finds what it changes by its keys. The server would plan for the tables as it last counted them, and a
    /// table that was nearly empty then it reads from one end to the other for every row, long after it has filled.
    private static let writerSettings = """
        SET enable_seqscan = off;
        SET plan_cache_mode = force_generic_plan;
        SET jit = off;
        """
    /// How long a lost server is looked for: a restart or a failover, not an outage.
    private static let patience = Duration.seconds(10)

    private let writer: ConnectionPool
    private let readers: ConnectionPool

    /// Connects.
    /// - Parameter url: `postgres://user:password@host:port/database`. It may name several hosts, separated by commas:
    ///   the one that takes writes is used, and looked for again when the connection is lost.
    /// - Throws: ``SQLFailure`` of kind `unusable`; its words never hold the password.
    package init(url: String) throws {
        let address = try PostgreSQLAddress(url: url)
        writer = ConnectionPool(address, limit: 1, patience: nil, settings: Self.writerSettings)
        readers = ConnectionPool(address, limit: 8, patience: 10)
        // The first time once, so that a wrong address is told at once.
        _ = try writer.withPlace { try $0.connected(patience: .zero) }
    }

    /// How often the writing connection has waited for the server, for measurements.
    package var roundTrips: Int { get throws { try writer.withPlace { $0.connection?.roundTrips ?? 0 } } }

    package func write<Value>(asking questions: [Question], _ work: (Database, [[Row]]) throws -> Value) throws -> Value
    {
        try writer.withPlace { place in
            let (session, answers) = try Self.begunWriting(place, questions)
            return try Self.transaction(place, session, commit: { try $0.commit() }) { try work($0, answers) }
        }
    }

    package func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
        try readers.withPlace { place in
            let session = PostgreSQLSession(try place.connected(patience: Self.patience).0)
            try session.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            return try Self.transaction(place, session, commit: { try $0.endReading() }, work)
        }
    }

    /// Waits for the lock before anything else, so a statement sees all that was committed before it. What a server
    /// that went away in the meantime fails here has no consequence: it is looked for anew, once.
    private static func begunWriting(
        _ place: ConnectionPool.Place, _ questions: [Question]
    ) throws -> (PostgreSQLSession, [[Row]]) {
        let (connection, isNew) = try place.connected(patience: patience)
        do {
            return try begunWriting(connection, questions)
        } catch let failure as SQLFailure {
            // 25006: the host in charge is now another one, and this one only reads.
            let isElsewhere = failure.kind == .connectionLost || failure.code == "25006"
            if isElsewhere || !PostgreSQLSession(connection).rollback() { place.disconnect() }
            guard isElsewhere, !isNew else { throw failure }
            return try begunWriting(place.connected(patience: patience).0, questions)
        }
    }

    private static func begunWriting(
        _ connection: PostgreSQLConnection, _ questions: [Question]
    ) throws -> (PostgreSQLSession, [[Row]]) {
        let session = PostgreSQLSession(connection)
        try session.begin("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
        try session.begin("SELECT pg_advisory_xact_lock(\(writersLock))")
        return (session, try session.answers(to: questions))
    }

    private static func transaction<Value>(
        _ place: ConnectionPool.Place, _ session: PostgreSQLSession, commit: (PostgreSQLSession) throws -> Void,
        _ work: (Database) throws -> Value
    ) throws -> Value {
        do {
            let database = Database(session)
            let value = try work(database)
            try database.settle()
            try commit(session)
            return value
        } catch {
            if !session.rollback() { place.disconnect() }
            throw error
        }
    }
}
