/// A statement that one connection has prepared under a name.
final class PreparedStatement {
    let name: String
    /// As it was given, with `?`.
    let sql: String
    /// The types that the server found for its placeholders; filled in by the server's description.
    var types: [UInt32] = []
    /// The server refuses to run a prepared statement whose columns would have changed, so they are read once.
    var columns: Columns?
    /// When it was used last, on the cache's own clock.
    var lastUse = 0

    init(name: String, sql: String) {
        self.name = name
        self.sql = sql
    }
}
