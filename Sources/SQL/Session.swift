/// One connection of an engine, at work for one caller at a time. ``Database`` is how it is spoken to.
///
/// Statements are prepared once per connection and text. `?` stands for a value, in the order of the arguments.
package protocol Session: AnyObject {
    var dialect: Dialect { get }

    /// Runs one statement that answers no rows.
    func execute(_ sql: String, _ arguments: [SQLValue]) throws

    /// Runs one statement and hands over its rows one after the other. Other statements may run between them.
    func query(_ sql: String, _ arguments: [SQLValue], _ body: (Row) throws -> Void) throws

    /// Runs several statements without arguments, such as a step of the schema.
    func run(script: String) throws
}

/// The SQL that an engine speaks where the two differ.
package enum Dialect: Hashable, Sendable { case sqlite, postgreSQL }
