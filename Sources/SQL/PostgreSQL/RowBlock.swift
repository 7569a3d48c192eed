/// Rows for one table. Few go as arrays in one statement, which is queued like any other; many by COPY, which is faster for
/// each row but must be waited for.
final class RowBlock {
    private static let few = 1024

    private let target: String
    private let types: [UInt32]
    private let connection: PostgreSQLConnection
    private var rows: [[SQLValue]] = []
    private let copy: CopyBlock
    private var isMany = false

    /// - Parameter target: the table with its columns, quoted.
    init(_ target: String, _ types: [UInt32], _ connection: PostgreSQLConnection, copy: CopyBlock) {
        self.target = target
        self.types = types
        self.connection = connection
        self.copy = copy
    }

    func append(_ row: [SQLValue]) throws {
        if isMany { return try copy.append(row) }
        rows.append(row)
        guard rows.count > Self.few else { return }
        isMany = true
        for row in rows { try copy.append(row) }
        rows = []
    }

    func flush() throws {
        if isMany { return try copy.flush() }
        if rows.isEmpty { return }
        let types = types.compactMap(PostgreSQLType.init(rawValue:))
        let arrays = types.compactMap(\.array)
        guard arrays.count == self.types.count else {
            for row in rows { try copy.append(row) }
            return try copy.flush()
        }
        let places = arrays.map { "CAST(? AS \($0))" }.joined(separator: ", ")
        try connection.enqueue(
            connection.statement("INSERT INTO \(target) SELECT * FROM unnest(\(places))"),
            Parameters(rows: rows, as: types))
    }
}
