/// One row of an answer. It is a value: it may be kept when the next one is read.
package struct Row: Sendable {
    let columns: Columns
    package let values: [SQLValue]

    init(_ columns: Columns, _ values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// - Throws: ``SQLFailure`` of kind `corrupt` when the column holds something else.
    package subscript<Value: SQLReadable>(_ column: String) -> Value {
        get throws(SQLFailure) {
            guard let index = columns.index(of: column) else {
                throw SQLFailure(.misuse, code: "column", message: "the answer has no column \(column)")
            }
            return try self[index]
        }
    }

    /// - Throws: ``SQLFailure`` of kind `corrupt` when the column holds something else.
    package subscript<Value: SQLReadable>(_ index: Int) -> Value {
        get throws(SQLFailure) {
            guard let value = Value(sqlValue: values[index]) else {
                throw SQLFailure(
                    .corrupt, code: "type",
                    message: "column \(columns.names[index]) holds \(values[index].kind), not \(Value.sqlKind)")
            }
            return value
        }
    }
}

/// The names of an answer's columns, shared by its rows.
package final class Columns: Sendable {
    let names: [String]

    init(_ names: [String]) { self.names = names }

    /// Answers have few columns: a walk is faster than a table.
    func index(of name: String) -> Int? { names.firstIndex(of: name) }
}
