/// The tables, within one transaction (データベース): what the stores speak to, whichever engine answers.
///
/// Every value is bound, never written into the text of a statement. The SQL is what SQLite 3.40 and PostgreSQL 15
/// share; where they differ, ``dialect`` says which one this is.
///
/// - Note: every method throws ``SQLFailure``.
package final class Database {
    private let session: any Session

    init(_ session: any Session) { self.session = session }

    package var dialect: Dialect { session.dialect }

    package func execute(_ sql: String, _ arguments: (any SQLBindable)?...) throws {
        try session.execute(sql, arguments.map(Self.value))
    }

    /// Runs several statements without arguments.
    package func run(script: String) throws { try session.run(script: script) }

    /// The first column of the first row; nil when there is no row.
    package func first<Value: SQLReadable>(
        _ type: Value.Type, _ sql: String, _ arguments: (any SQLBindable)?...
    ) throws -> Value? {
        try firstRow(sql, arguments.map(Self.value)).map { try $0[0] }
    }

    /// The first column of every row.
    package func all<Value: SQLReadable>(
        _ type: Value.Type, _ sql: String, _ arguments: (any SQLBindable)?...
    ) throws -> [Value] {
        var values: [Value] = []
        try session.query(sql, arguments.map(Self.value)) { values.append(try $0[0]) }
        return values
    }

    /// The first row; nil when there is none.
    package func row(_ sql: String, _ arguments: (any SQLBindable)?...) throws -> Row? {
        try firstRow(sql, arguments.map(Self.value))
    }

    /// All rows, for answers that are known to be few.
    package func rows(_ sql: String, _ arguments: (any SQLBindable)?...) throws -> [Row] {
        var rows: [Row] = []
        try session.query(sql, arguments.map(Self.value)) { rows.append($0) }
        return rows
    }

    /// Walks the rows in constant memory.
    package func forEachRow(
        _ sql: String, _ arguments: (any SQLBindable)?..., body: (Row) throws -> Void
    ) throws {
        try session.query(sql, arguments.map(Self.value), body)
    }

    /// Runs `work` under a savepoint: when it throws, what it did is undone and the transaction goes on.
    package func savepoint<Value>(_ work: () throws -> Value) throws -> Value {
        try execute("SAVEPOINT command")
        do {
            let value = try work()
            try execute("RELEASE SAVEPOINT command")
            return value
        } catch {
            // When even this fails the connection is lost or the transaction is gone: the commit will say so.
            try? execute("ROLLBACK TO SAVEPOINT command")
            try? execute("RELEASE SAVEPOINT command")
            throw error
        }
    }

    private func firstRow(_ sql: String, _ arguments: [SQLValue]) throws -> Row? {
        var first: Row?
        try session.query(sql, arguments) { if first == nil { first = $0 } }
        return first
    }

    private static func value(_ argument: (any SQLBindable)?) -> SQLValue { argument?.sqlValue ?? .null }
}
