/// The tables, within one transaction (データベース): what the stores speak to, whichever engine answers.
///
/// Every value is bound, never written into the text of a statement. The SQL is what SQLite 3.40 and PostgreSQL 15
/// share; where they differ, ``dialect`` says which one this is.
///
/// - Note: every method throws ``SQLFailure``. What a statement without rows has to report may be thrown later: by the
///   next question, or by the end of the transaction.
package final class Database {
    private let session: any Session
    /// What the writer that opened this transaction remembers; nothing in a reader's.
    package var memo: Memo?
    /// How many changes it was given, at once or to be made later: whether somebody has changed anything.
    package private(set) var changes = 0
    /// What is held back, in the order in which it will be made.
    private var heldBack: [any Deferred] = []
    /// What became of them. It is told to the next question, whose asker may take it for an answer: so it is told again,
    /// and at the end.
    private var failure: (any Error)?

    init(_ session: any Session) { self.session = session }

    package var dialect: Dialect { session.dialect }

    package func execute(_ sql: String, _ arguments: (any SQLBindable)?...) throws {
        try execute(sql, values: arguments.map(Self.value))
    }

    /// Runs a statement with values that are at hand.
    package func execute(_ sql: String, values: [SQLValue]) throws {
        changes += 1
        try settle()
        try session.execute(sql, values)
    }

    /// Runs a statement for many rows of values, some at a time.
    /// - Parameters:
    ///   - places: those of one row.
    ///   - sql: the statement, given the places of as many rows as it is to take. The last row may come twice.
    package func execute(inGroupsOf rows: [[SQLValue]], places: String, _ sql: (String) -> String) throws {
        var rest = rows[...]
        while let last = rest.prefix(Self.mostInGroup).last {
            let group = rest.prefix(Self.mostInGroup)
            rest = rest.dropFirst(group.count)
            // Few different statements, whatever the number: each is prepared once.
            var count = 1
            while count < group.count { count *= 2 }
            let values = (group + Array(repeating: last, count: count - group.count)).flatMap { $0 }
            try execute(sql(Array(repeating: places, count: count).joined(separator: ", ")), values: values)
        }
    }

    private static let mostInGroup = 128

    /// Runs several statements without arguments.
    package func run(script: String) throws {
        changes += 1
        try settle()
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
        try settle()
        try session.query(sql, arguments.map(Self.value)) { values.append(try $0[0]) }
        return values
    }

    /// The first column of every row, for a statement with as many values as it happens to have.
    package func all<Value: SQLReadable>(
        _ type: Value.Type, _ sql: String, values: [any SQLBindable]
    ) throws -> [Value] {
        var found: [Value] = []
        try settle()
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
        try settle()
        try session.query(sql, arguments.map(Self.value)) { rows.append($0) }
        return rows
    }

    /// Walks the rows of a SELECT, however many, in constant memory. For few rows ``rows(_:_:)`` is faster.
    package func forEachRow(
        _ sql: String, _ arguments: (any SQLBindable)?..., body: (Row) throws -> Void
    ) throws {
        try settle()
        try session.walk(sql, arguments.map(Self.value), body)
    }

    /// As ``forEachRow(_:_:body:)``, with each row as it lies in the engine's memory: for millions of rows of which
    /// nothing is kept.
    package func forEachRowInPlace(
        _ sql: String, _ arguments: (any SQLBindable)?..., body: (borrowing RowInPlace) throws -> Void
    ) throws {
        try settle()
        try session.walkInPlace(sql, arguments.map(Self.value), body)
    }

    /// Adds many rows to a table: `fill` is given a writer and hands it row after row, which are not kept in memory.
    ///
    /// Rows are sent in blocks: when it throws, some may be there already, and only the transaction's end undoes them.
    /// - Parameters:
    ///   - table: its name in lower case, as the schema has it; from code and never from input.
    ///   - columns: the columns that each row names, in the order of its values.
    package func bulk(
        into table: String, columns: [String], _ fill: (BulkWriter) throws -> Void
    ) throws {
        changes += 1
        try settle()
        try session.bulk(into: table, columns: columns, fill)
    }

    /// The changes of a kind that are held back: whoever asks adds to them.
    package func deferred<Changes: Deferred>(_ kind: Changes.Type = Changes.self) -> Changes {
        changes += 1
        for known in heldBack where type(of: known) == kind { return unsafeDowncast(known, to: kind) }
        let new = Changes()
        heldBack.insert(new, at: heldBack.firstIndex { type(of: $0).order > kind.order } ?? heldBack.endIndex)
        return new
    }

    /// Makes the changes that are held back.
    package func settle() throws {
        if let failure { throw failure }
        guard !heldBack.isEmpty else { return }
        let all = heldBack
        // What they give to the engine is not to make the others first.
        heldBack = []
        do {
            for changes in all { try changes.make(in: self) }
        } catch {
            failure = error
            throw error
        }
    }

    /// A value that the writer remembers under a key, or else reads; one that is not there is looked for every time.
    /// The types of key and value say what is meant.
    package func remembered<Key: Hashable, Value>(_ key: Key, _ read: () throws -> Value?) rethrows -> Value? {
        let shelf = memo?.shelf(Remembered<Key, Value>.self)
        if let value = shelf?[key] { return value }
        let value = try read()
        if let value { shelf?[key] = value }
        return value
    }

    /// Tells the writer what was just written, or that it has to be read again.
    package func remember<Key: Hashable, Value>(_ value: Value?, _ key: Key) {
        memo?.shelf(Remembered<Key, Value>.self)[key] = value
    }

    /// What the writer remembers of one kind; nil for who remembers nothing.
    package func shelf<Kind: Shelf>(_ kind: Kind.Type = Kind.self) -> Kind? { memo?.shelf(kind) }

    /// The first row, as the tables stand without what is held back: for what no change that is held back could change.
    package func standingRow(_ sql: String, _ arguments: (any SQLBindable)?...) throws -> Row? {
        try firstStandingRow(sql, arguments.map(Self.value))
    }

    private func firstRow(_ sql: String, _ arguments: [SQLValue]) throws -> Row? {
        try settle()
        return try firstStandingRow(sql, arguments)
    }

    private func firstStandingRow(_ sql: String, _ arguments: [SQLValue]) throws -> Row? {
        var first: Row?
        try session.query(sql, arguments) { if first == nil { first = $0 } }
        return first
    }

    private static func value(_ argument: (any SQLBindable)?) -> SQLValue { argument?.sqlValue ?? .null }
}
