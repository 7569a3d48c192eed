/// A question that a transaction begins with: its answer comes with the beginning, which on a server saves waiting for it
/// alone.
package struct Question {
    let sql: String
    let values: [SQLValue]

    package init(_ sql: String, values: [SQLValue] = []) {
        self.sql = sql
        self.values = values
    }
}
