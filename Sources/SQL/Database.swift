/// The tables, within one transaction (データベース): what the stores speak to, whichever engine answers.
///
/// Every value is bound, never written into the text of a statement. The SQL is what SQLite 3.40 and PostgreSQL 15
/// share; where they differ, ``dialect`` says which one this is.
///
/// - Note: every method throws ``SQLFailure``. What a statement without rows has to report may be thrown later: by the
///   next question, by the end of the savepoint around it, or by the end of the transaction.
package final class Database {
    private let session: any Session
    /// What the writer that opened this transaction remembers; nothing in a reader's.
    package var memo: Memo?
    /// How many statements without rows it was given: whether somebody has changed anything.
    package private(set) var changes = 0

    init(_ session: any Session) { self.session = session }

    package var dialect: Dialect { session.dialect }

    package func execute(_ sql: String, _ arguments: (any SQLBindable)?...) throws {
        changes += 1
        try session.execute(sql, arguments.map(Self.value))
    }

    /// Runs several statements without arguments.
    package func run(script: String) throws {
        changes += 1
        try session.run(script: script)
    }

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

    /// The first column of every row, for a statement with as many values as it happens to have.
    package func all<Value: SQLReadable>(
        _ type: Value.Type, _ sql: String, values: [any SQLBindable]
    ) throws -> [Value] {
        var found: [Value] = []
        try session.query(sql, values.map(\.sqlValue)) { found.append(try $0[0]) }
        return found
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

    /// Walks the rows of a SELECT, however many, in constant memory. For few rows ``rows(_:_:)`` is faster.
    package func forEachRow(
        _ sql: String, _ arguments: (any SQLBindable)?..., body: (Row) throws -> Void
    ) throws {
        try session.walk(sql, arguments.map(Self.value), body)
    }

    /// As ``forEachRow(_:_:body:)``, with each row as it lies in the engine's memory: for millions of rows of which
    /// nothing is kept.
    package func forEachRowInPlace(
        _ sql: String, _ arguments: (any SQLBindable)?..., body: (borrowing RowInPlace) throws -> Void
    ) throws {
        try session.walkInPlace(sql, arguments.map(Self.value), body)
    }

    /// Adds many rows to a table: `fill` is given a writer and hands it row after row, which are not kept in memory.
    ///
    /// Rows are sent in blocks: when it throws, some may be there already, and only a savepoint around it undoes them.
    /// - Parameters:
    ///   - table: its name in lower case, as the schema has it; from code and never from input.
    ///   - columns: the columns that each row names, in the order of its values.
    package func bulk(
        into table: String, columns: [String], _ fill: (BulkWriter) throws -> Void
    ) throws {
        changes += 1
        try session.bulk(into: table, columns: columns, fill)
    }

    /// Runs `work` under a savepoint: when it throws, what it did is undone and the transaction goes on.
    package func savepoint<Value>(_ work: () throws -> Value) throws -> Value {
        try session.openSavepoint()
        do {
            let value = try work()
            try session.releaseSavepoint()
            return value
        } catch {
            // When even this fails the connection is lost or the transaction is gone: the commit will say so.
            try? session.undoSavepoint()
            throw error
        }
    }

    /// A value that the writer remembers under a key, or else reads; one that is not there is looked for every time.
    package func remembered<Value: Sendable>(_ key: String, _ read: () throws -> Value?) rethrows -> Value? {
        if let value: Value = memo?.value(key) { return value }
        let value = try read()
        if let value { memo?.put(value, key) }
        return value
    }

    /// Tells the writer what was just written.
    package func remember(_ value: some Sendable, _ key: String) { memo?.put(value, key) }

    /// Tells the writer that what a key stands for has changed.
    package func forget(_ key: String) { memo?.forget(key) }

    private func firstRow(_ sql: String, _ arguments: [SQLValue]) throws -> Row? {
        var first: Row?
        try session.query(sql, arguments) { if first == nil { first = $0 } }
        return first
    }

    private static func value(_ argument: (any SQLBindable)?) -> SQLValue { argument?.sqlValue ?? .null }
}
