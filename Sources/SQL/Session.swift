/// One connection of an engine, at work for one caller at a time. ``Database`` is how it is spoken to.
///
/// Statements are prepared once per connection and text. `?` stands for a value, in the order of the arguments.
///
/// An engine may send statements that answer no rows later, together, to save waiting. Their failures are then thrown
/// by the next query or by the end of the transaction, whichever comes first.
package protocol Session: AnyObject {
    var dialect: Dialect { get }

    /// Runs one statement that answers no rows.
    func execute(_ sql: String, _ arguments: [SQLValue]) throws

    /// Runs one statement and hands over its rows one after the other. Other statements may run between them.
    /// The answer is known to be short: it may be held in memory at once.
    func query(_ sql: String, _ arguments: [SQLValue], _ body: (Row) throws -> Void) throws

    /// The same for any number of rows, in constant memory. The statement is a SELECT that changes nothing.
    func walk(_ sql: String, _ arguments: [SQLValue], _ body: (Row) throws -> Void) throws

    /// The same, with each row as it lies in the engine's memory.
    func walkInPlace(_ sql: String, _ arguments: [SQLValue], _ body: (borrowing RowInPlace) throws -> Void) throws

    /// Runs several statements without arguments, such as a step of the schema.
    func run(script: String) throws

    /// Adds many rows to a table, the fastest way that the engine knows. Other statements may run between them.
    func bulk(into table: String, columns: [String], _ fill: (BulkWriter) throws -> Void) throws
}

/// The SQL that an engine speaks where the two differ.
package enum Dialect: Hashable, Sendable { case sqlite, postgreSQL }
