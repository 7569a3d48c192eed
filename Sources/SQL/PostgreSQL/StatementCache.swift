/// The statements that a connection has prepared. When there are too many, the one unused for longest goes.
struct StatementCache {
    private let limit: Int
    private var statements: [String: PreparedStatement] = [:]
    private var clock = 0

    init(limit: Int) { self.limit = limit }

    var count: Int { statements.count }

    mutating func statement(for sql: String) -> PreparedStatement? {
        guard let statement = statements[sql] else { return nil }
        clock += 1
        statement.lastUse = clock
        return statement
    }

    /// - Returns: the statement that had to go.
    mutating func insert(_ statement: PreparedStatement) -> PreparedStatement? {
        // A walk over all: it costs less than the round trip that preparing takes anyway.
        let evicted = statements.count < limit ? nil : statements.values.min { $0.lastUse < $1.lastUse }
        if let evicted { statements[evicted.sql] = nil }
        clock += 1
        statement.lastUse = clock
        statements[statement.sql] = statement
        return evicted
    }

    mutating func forget(_ statement: PreparedStatement) {
        if statements[statement.sql] === statement { statements[statement.sql] = nil }
    }
}
