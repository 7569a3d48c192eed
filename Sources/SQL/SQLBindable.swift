/// What can be given to a statement in place of a `?`.
package protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable {
    package var sqlValue: SQLValue { self }
}

extension Int64: SQLBindable {
    package var sqlValue: SQLValue { .integer(self) }
}

extension Int: SQLBindable {
    package var sqlValue: SQLValue { .integer(Int64(self)) }
}

/// Days.
extension Int32: SQLBindable {
    package var sqlValue: SQLValue { .integer(Int64(self)) }
}

/// Indexes and sizes of the log. No store holds 2^63 of anything, so one that large matches nothing.
extension UInt64: SQLBindable {
    package var sqlValue: SQLValue { .integer(Int64(clamping: self)) }
}

extension String: SQLBindable {
    package var sqlValue: SQLValue { .text(self) }
}

extension [UInt8]: SQLBindable {
    package var sqlValue: SQLValue { .blob(self) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
    package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
