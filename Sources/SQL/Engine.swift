/// Where the tables are: an embedded SQLite file, or a PostgreSQL server.
package protocol Engine: Sendable {
    /// Runs `work` in a transaction, alone among all writers of these tables in all processes, and returns when it is
    /// durable. When `work` throws, nothing has happened.
    /// - Parameter questions: they are asked first, and `work` is given the rows that answer each.
    /// - Throws: what `work` throws; ``SQLFailure``.
    func write<Value>(asking questions: [Question], _ work: (Database, [[Row]]) throws -> Value) throws -> Value

    /// Runs `work` over one consistent state of the tables. Writers do not wait for it.
    /// - Throws: what `work` throws; ``SQLFailure``.
    func read<Value>(_ work: (Database) throws -> Value) throws -> Value
}

extension Engine {
    /// The same without questions.
    package func write<Value>(_ work: (Database) throws -> Value) throws -> Value {
        try write(asking: []) { database, _ in try work(database) }
    }
}
