import CPostgreSQL

/// One transaction on a connection.
///
/// Statements without rows are queued (``PostgreSQLConnection``).
final class PostgreSQLSession: Session {
    private let connection: PostgreSQLConnection
    /// What aborted the transaction.
    private var failure: SQLFailure?
    private var openWalks = 0

    init(_ connection: PostgreSQLConnection) { self.connection = connection }

    var dialect: Dialect { .postgreSQL }

    // MARK: Statements

    func execute(_ sql: String, _ arguments: [SQLValue]) throws {
        try noted { try connection.enqueue(connection.statement(sql), arguments) }
    }

    func query(_ sql: String, _ arguments: [SQLValue], _ body: (Row) throws -> Void) throws {
        let (statement, answer) = try noted {
            let statement = try connection.statement(sql)
            try connection.enqueue(statement, arguments)
            return (statement, try connection.settle())
        }
        guard let answer else { return }
        let columns = statement.columns ?? answer.columns
        statement.columns = columns
        try answer.forEachRow(columns, body)
    }

    /// The answers to several questions, in one round trip with all that is queued.
    func answers(to questions: [Question]) throws -> [[Row]] {
        let (statements, answers) = try noted {
            let statements = try questions.map { try connection.statement($0.sql) }
            for (statement, question) in zip(statements, questions) {
                try connection.enqueue(statement, question.values)
            }
            return (statements, try connection.settled())
        }
        return try zip(statements, answers.suffix(statements.count)).map { statement, answer in
            let columns = statement.columns ?? answer.columns
            statement.columns = columns
            var rows: [Row] = []
            try answer.forEachRow(columns) { rows.append($0) }
            return rows
        }
    }

    func run(script: String) throws { try noted { try connection.run(script: script) } }

    // MARK: Many rows

    /// A cursor. Its opening and its first rows share one round trip, and its closing rides along with what comes next.
    func walk(_ sql: String, _ arguments: [SQLValue], _ body: (Row) throws -> Void) throws {
        var columns: Columns?
        try fetch(sql, arguments) { answer in
            let names = columns ?? answer.columns
            columns = names
            try answer.forEachRow(names, body)
        }
    }

    func walkInPlace(_ sql: String, _ arguments: [SQLValue], _ body: (borrowing RowInPlace) throws -> Void) throws {
        try fetch(sql, arguments) { answer in
            for row in 0..<answer.rowCount {
                try body(RowInPlace(PostgreSQLCells(answer: answer, row: Int32(row))))
            }
        }
    }

    private func fetch(_ sql: String, _ arguments: [SQLValue], _ body: (PostgreSQLResult) throws -> Void) throws {
        let cursor = "daicho_walk_\(openWalks)"
        openWalks += 1
        defer { openWalks -= 1 }
        try noted {
            let opening = try connection.statement("DECLARE \(cursor) NO SCROLL CURSOR FOR \(sql)")
            try connection.enqueue(opening, arguments)
        }
        do {
            try fetchAll(cursor, body)
        } catch {
            if !isAborted { try? connection.control("CLOSE \(cursor)", mayFail: true) }
            throw error
        }
        if !isAborted { try connection.control("CLOSE \(cursor)") }
    }

    private func fetchAll(_ cursor: String, _ body: (PostgreSQLResult) throws -> Void) throws {
        var wanted = 128
        while true {
            let answer = try noted {
                try connection.control("FETCH FORWARD \(wanted) FROM \(cursor)")
                return try connection.settle()
            }
            guard let answer else { return }
            try body(answer)
            if answer.rowCount < wanted { return }
            wanted = Self.rowsToFetch(after: answer)
        }
    }

    /// As many rows as take about four megabytes, going by those at hand.
    private static func rowsToFetch(after answer: PostgreSQLResult) -> Int {
        max(1, min(1024, (4 << 20) / max(1, answer.size / answer.rowCount)))
    }

    func bulk(into table: String, columns: [String], _ fill: (BulkWriter) throws -> Void) throws {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        let target = "\(SQLName(table)) (\(SQLName.list(columns)))"
        // Never run: it is prepared for the types that the columns take.
        let pattern = try noted { try connection.statement("INSERT INTO \(target) VALUES (\(places))") }
        let copy = CopyBlock(pattern.types) {
            try self.connection.copy("COPY \(target) FROM STDIN (FORMAT binary)", $0)
        }
        let block = RowBlock(target, pattern.types, connection, copy: copy)
        try fill(BulkWriter(columns: columns.count) { row in try self.noted { try block.append(row) } })
        try noted { try block.flush() }
    }

    // MARK: The transaction

    func begin(_ sql: String) throws { try connection.control(sql) }

    func commit() throws {
        let answer = try noted {
            try connection.control("COMMIT")
            return try connection.settle()
        }
        // A failure that the caller has swallowed: the server undoes such a transaction, without calling it an error.
        guard answer?.tag == "COMMIT" else { throw failure ?? Self.aborted }
    }

    /// Nothing was changed, so nobody waits for the end unless a statement's success is open.
    func endReading() throws {
        if connection.hasUnconfirmed || isAborted { return try commit() }
        try connection.control("COMMIT")
        try connection.dispatch()
    }

    /// - Returns: whether the connection is fit for another transaction.
    func rollback() -> Bool {
        if connection.isLost { return false }
        do {
            _ = try? connection.settle()
            try connection.control("ROLLBACK")
            try connection.settle()
        } catch {
            return false
        }
        return connection.transactionStatus == PQTRANS_IDLE
    }

    @discardableResult
    private func noted<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as SQLFailure {
            if failure == nil, error.kind != .misuse { failure = error }
            // That the transaction is aborted says nothing of why.
            throw error.code == Self.aborted.code ? failure ?? error : error
        }
    }

    /// Whether the last answers have left the transaction so that all but its undoing fails; its cursors are gone too.
    private var isAborted: Bool { connection.transactionStatus == PQTRANS_INERROR }

    private static var aborted: SQLFailure {
        SQLFailure(.other, code: "25P02", message: "an earlier failure has undone the transaction")
    }
}
