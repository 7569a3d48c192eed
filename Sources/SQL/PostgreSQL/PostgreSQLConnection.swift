import CPostgreSQL
import Foundation

/// One connection to the server, in the library's pipeline mode.
///
/// What is given to it is queued, and sent when an answer is wanted: ``settle()`` then waits for the answers to all of
/// it. When one statement fails the server skips the rest up to the end of the pipeline, so the first failure is the
/// only one. The transaction around it is an explicit one: it is then aborted as with statements sent one by one.
///
/// Source: PostgreSQL 15 manual, 34.5 "Pipeline Mode" and 55.2.4 "Pipelining".
final class PostgreSQLConnection {
    /// What the server owes an answer to, in order.
    private enum Owed {
        /// BEGIN, FETCH, COMMIT and the like, sent as they are.
        case control
        case statement(PreparedStatement)
        case prepare(PreparedStatement)
        case describe(PreparedStatement)
        case deallocate(String)
        /// The end of a pipeline.
        case end
    }

    /// Enough to make a round trip cheap, few enough to keep what is queued small.
    private static let longestQueue = 128
    private static let largestQueue = 1 << 20

    private let handle: OpaquePointer
    private let address: PostgreSQLAddress
    private var owed: [Owed] = []
    private var queuedBytes = 0
    private var statements: StatementCache
    private var prepared = 0
    /// Names whose statements the cache has let go and the server still holds.
    private var evicted: [String] = []

    /// Whether statements of the caller are among what is owed: their success is not known yet.
    private(set) var hasUnconfirmed = false
    /// Set once and for all: nothing more will come from this connection.
    private(set) var isLost = false
    /// How often this side has waited for the other.
    private(set) var roundTrips = 0

    /// Takes over a connection that is established and idle.
    init(_ handle: OpaquePointer, to address: PostgreSQLAddress, statementLimit: Int = 256) {
        self.handle = handle
        self.address = address
        statements = StatementCache(limit: statementLimit)
        // The library's default prints notices to the standard error.
        _ = PQsetNoticeReceiver(handle, { _, _ in }, nil)
    }

    deinit { PQfinish(handle) }

    var transactionStatus: PGTransactionStatusType { PQtransactionStatus(handle) }

    var preparedCount: Int { statements.count }

    // MARK: Queueing

    /// Queues a statement without arguments that is not worth preparing.
    /// - Parameter mayFail: whether its failure would be the caller's, as that of a statement.
    func control(_ sql: String, mayFail: Bool = false) throws {
        try makeRoom()
        try sent(PQsendQueryParams(handle, sql, 0, nil, nil, nil, nil, 1))
        owed.append(.control)
        if mayFail { hasUnconfirmed = true }
    }

    /// Queues a prepared statement. Waits only when the queue has become long.
    func enqueue(_ statement: PreparedStatement, _ arguments: [SQLValue]) throws {
        try enqueue(statement, Parameters(arguments, as: statement.types))
    }

    /// The same with arguments that are in the server's form already.
    func enqueue(_ statement: PreparedStatement, _ parameters: Parameters) throws {
        try makeRoom()
        try sent(
            parameters.withPointers { PQsendQueryPrepared(handle, statement.name, $0, $1, $2, $3, 1) })
        owed.append(.statement(statement))
        hasUnconfirmed = true
        queuedBytes += parameters.size
    }

    /// Settles a long queue before it becomes longer: not after, for whoever adds to it wants the answer to that.
    private func makeRoom() throws {
        if owed.count >= Self.longestQueue || queuedBytes >= Self.largestQueue { try settle() }
    }

    /// The statement as prepared on this connection. The first time costs a round trip, for the types it takes.
    func statement(_ sql: String) throws -> PreparedStatement {
        if let known = statements.statement(for: sql) { return known }
        let placeholders = try Placeholders(sql)
        prepared += 1
        let statement = PreparedStatement(name: "daicho_\(prepared)", sql: sql)
        if let old = statements.insert(statement) { evicted.append(old.name) }
        try deallocateEvicted()
        try sent(PQsendPrepare(handle, statement.name, placeholders.text, 0, nil))
        owed.append(.prepare(statement))
        hasUnconfirmed = true
        if placeholders.count > 0 {
            try sent(PQsendDescribePrepared(handle, statement.name))
            owed.append(.describe(statement))
            try settle()
        }
        return statement
    }

    /// Rides along with the transaction's other work. One that is skipped, after a failure, is tried again later.
    private func deallocateEvicted() throws {
        for name in evicted {
            try sent(PQsendQueryParams(handle, "DEALLOCATE \(name)", 0, nil, nil, nil, nil, 1))
            owed.append(.deallocate(name))
        }
        evicted = []
    }

    // MARK: Waiting

    /// Sends what is queued and waits until all of it is answered.
    /// - Returns: the last answer; nil when nothing was queued.
    /// - Throws: the first failure among the answers, ``SQLFailure``.
    @discardableResult
    func settle() throws -> PostgreSQLResult? { try settled().last }

    /// The same, giving all answers in their order.
    func settled() throws -> [PostgreSQLResult] {
        guard !owed.isEmpty else { return [] }
        try dispatch()
        roundTrips += 1
        defer {
            owed.removeAll(keepingCapacity: true)
            queuedBytes = 0
            hasUnconfirmed = false
        }
        var failure: SQLFailure?
        var answers: [PostgreSQLResult] = []
        for debt in owed {
            let answer = try nextAnswer()
            if case .end = debt {
                guard answer.status == PGRES_PIPELINE_SYNC else { throw lost("an answer out of turn") }
            } else {
                let refusal = refusal(in: answer)
                if let refusal, refusal.kind == .connectionLost { throw told(refusal) }
                clear(debt, answer, refusal)
                failure = failure ?? refusal
                answers.append(answer)
                guard PQgetResult(handle) == nil else { throw lost("more than one answer to a statement") }
            }
        }
        if let failure { throw failure }
        return answers
    }

    /// Sends what is queued without waiting: the next ``settle()`` takes the answers.
    func dispatch() throws {
        if case .end? = owed.last { return }
        try sent(PQpipelineSync(handle))
        owed.append(.end)
    }

    /// Whether the server is still there, as far as can be told without asking it: a server that ends a connection says
    /// so. For a connection at rest.
    func isAlive() -> Bool {
        // What it said may take two readings: its last words, then the end.
        for _ in 0..<8 where !isLost {
            var state = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
            guard poll(&state, 1, 0) > 0 else { return true }
            if PQconsumeInput(handle) == 0 || PQstatus(handle) == CONNECTION_BAD { isLost = true }
        }
        return !isLost
    }

    private func nextAnswer() throws(SQLFailure) -> PostgreSQLResult {
        guard let result = PQgetResult(handle) else { throw lost("an answer is missing") }
        return PostgreSQLResult(result)
    }

    private func refusal(in answer: PostgreSQLResult) -> SQLFailure? {
        switch answer.status {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY, PGRES_PIPELINE_ABORTED: return nil
        default:
            if PQstatus(handle) == CONNECTION_BAD { return lost(libraryMessage) }
            return SQLFailure(answer)
        }
    }

    /// Keeps the books of prepared statements.
    private func clear(_ debt: Owed, _ answer: PostgreSQLResult, _ refusal: SQLFailure?) {
        let isDone = refusal == nil && answer.status != PGRES_PIPELINE_ABORTED
        switch debt {
        case .prepare(let statement):
            if !isDone { statements.forget(statement) }
        case .describe(let statement):
            if isDone { statement.types = answer.parameterTypes } else { statements.forget(statement) }
        case .statement(let statement):
            // Its columns have changed, or somebody has deallocated it: it is prepared anew the next time.
            if refusal?.code == "0A000" || refusal?.code == "26000" { statements.forget(statement) }
        case .deallocate(let name):
            if !isDone, refusal?.code != "26000" { evicted.append(name) }
        case .control, .end: break
        }
    }

    // MARK: Outside of the pipeline

    /// Takes up work: applies the session's settings, the last of which asks how texts are stored.
    func begin(_ settings: String) throws {
        let encoding = try simple(settings, wanting: [PGRES_TUPLES_OK]).text
        guard encoding == "UTF8" else {
            throw SQLFailure(
                .unusable, code: "encoding", message: "the database stores texts as \(encoding ?? "?"), not UTF8")
        }
        try sent(PQenterPipelineMode(handle))
    }

    /// Runs several statements by the simple protocol.
    func run(script: String) throws {
        guard !script.utf8.contains(0) else {
            throw SQLFailure(.misuse, code: "NUL", message: "a script holds a NUL character")
        }
        try outsidePipeline { _ = try simple(script, wanting: [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY]) }
    }

    /// Hands a block of rows to a `COPY … FROM STDIN`.
    func copy(_ sql: String, _ bytes: [UInt8]) throws {
        try outsidePipeline {
            _ = try simple(sql, wanting: [PGRES_COPY_IN])
            try bytes.withUnsafeBytes { bytes in
                let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                try sent(PQputCopyData(handle, start, Int32(bytes.count)))
            }
            try sent(PQputCopyEnd(handle, nil))
            var failure: SQLFailure?
            while let result = PQgetResult(handle) { failure = failure ?? refusal(in: PostgreSQLResult(result)) }
            roundTrips += 2
            if let failure { throw told(failure) }
        }
    }

    private func outsidePipeline(_ work: () throws -> Void) throws {
        try settle()
        try sent(PQexitPipelineMode(handle))
        defer { if PQenterPipelineMode(handle) == 0 { isLost = true } }
        try work()
    }

    private func simple(_ sql: String, wanting statuses: [ExecStatusType]) throws -> PostgreSQLResult {
        guard let result = PQexec(handle, sql) else { throw lost(libraryMessage) }
        let answer = PostgreSQLResult(result)
        if statuses.contains(answer.status) { return answer }
        guard let refusal = refusal(in: answer) else {
            throw SQLFailure(.misuse, code: "script", message: "a script may not answer \(answer.tag)")
        }
        throw told(refusal)
    }

    // MARK: Failing

    private func sent(_ success: Int32) throws(SQLFailure) {
        if success == 1, !isLost { return }
        if isLost || PQstatus(handle) == CONNECTION_BAD { throw lost(libraryMessage) }
        throw SQLFailure(.misuse, code: "libpq", message: libraryMessage)
    }

    /// A failure as it is thrown: those that end the connection are remembered.
    private func told(_ failure: SQLFailure) -> SQLFailure {
        if failure.kind == .connectionLost { isLost = true }
        return failure
    }

    private func lost(_ why: String, code: String = "08006") -> SQLFailure {
        isLost = true
        return SQLFailure(.connectionLost, code: code, message: why)
    }

    private var libraryMessage: String { address.withoutSecrets(Self.message(of: handle)) }

    /// The library's last words on one line.
    static func message(of handle: OpaquePointer) -> String {
        let words = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
