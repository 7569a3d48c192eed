/// Takes the rows of one bulk write, one after the other. It is of no use after the closure that it was given to.
package final class BulkWriter {
    private let columns: Int
    private let write: ([SQLValue]) throws -> Void

    init(columns: Int, write: @escaping ([SQLValue]) throws -> Void) {
        self.columns = columns
        self.write = write
    }

    /// Adds one row: a value for each column, in the order in which the columns were named.
    package func append(_ values: (any SQLBindable)?...) throws {
        try append(row: values.map { $0?.sqlValue ?? .null })
    }

    /// Adds one row that is at hand as values.
    package func append(row: [SQLValue]) throws {
        guard row.count == columns else {
            throw SQLFailure(.misuse, code: "bulk", message: "a row of \(row.count) values for \(columns) columns")
        }
        try write(row)
    }
}
