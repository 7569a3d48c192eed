/// Where the tables are: an embedded SQLite file, or a PostgreSQL server.
package protocol Engine: Sendable {
    /// Runs `work` in a transaction, alone among all writers of these tables in all processes, and returns when it is
    /// durable. When `work` throws, nothing has happened.
    /// - Throws: what `work` throws; ``SQLFailure``.
    func write<Value>(_ work: (Database) throws -> Value) throws -> Value

    /// Runs `work` over one consistent state of the tables. Writers do not wait for it.
    /// - Throws: what `work` throws; ``SQLFailure``.
    func read<Value>(_ work: (Database) throws -> Value) throws -> Value
}
