/// What a column can be read as. A value of another type is damage, and is told as such, never converted.
package protocol SQLReadable {
    /// Nil when the value is not of this type.
    init?(sqlValue: SQLValue)
    /// What was expected, for messages.
    static var sqlKind: String { get }
}

extension Int64: SQLReadable {
    package init?(sqlValue: SQLValue) {
        guard case .integer(let value) = sqlValue else { return nil }
        self = value
    }

    package static var sqlKind: String { "an integer" }
}

extension Int: SQLReadable {
    package init?(sqlValue: SQLValue) {
        guard case .integer(let value) = sqlValue else { return nil }
        self.init(exactly: value)
    }

    package static var sqlKind: String { "an integer" }
}

/// Days.
extension Int32: SQLReadable {
    package init?(sqlValue: SQLValue) {
        guard case .integer(let value) = sqlValue else { return nil }
        self.init(exactly: value)
    }

    package static var sqlKind: String { "an integer" }
}

/// Indexes and sizes of the log: never negative.
extension UInt64: SQLReadable {
    package init?(sqlValue: SQLValue) {
        guard case .integer(let value) = sqlValue else { return nil }
        self.init(exactly: value)
    }

    package static var sqlKind: String { "an integer that is not negative" }
}

/// SQLite answers a question with 0 or 1; so does the PostgreSQL engine.
extension Bool: SQLReadable {
    package init?(sqlValue: SQLValue) {
        guard case .integer(let value) = sqlValue, value == 0 || value == 1 else { return nil }
        self = value == 1
    }

    package static var sqlKind: String { "0 or 1" }
}

extension String: SQLReadable {
    package init?(sqlValue: SQLValue) {
        guard case .text(let value) = sqlValue else { return nil }
        self = value
    }

    package static var sqlKind: String { "a text" }
}

extension [UInt8]: SQLReadable {
    package init?(sqlValue: SQLValue) {
        guard case .blob(let value) = sqlValue else { return nil }
        self = value
    }

    package static var sqlKind: String { "a blob" }
}

extension Optional: SQLReadable where Wrapped: SQLReadable {
    package init?(sqlValue: SQLValue) {
        if case .null = sqlValue {
            self = nil
        } else if let value = Wrapped(sqlValue: sqlValue) {
            self = value
        } else {
            return nil
        }
    }

    package static var sqlKind: String { "\(Wrapped.sqlKind) or NULL" }
}
