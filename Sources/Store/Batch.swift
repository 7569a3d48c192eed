import Quantities
import SQL

/// One transaction that several commands share.
final class Batch {
    let database: Database
    /// The end of the log as it now stands in this transaction.
    private(set) var head: LogHead
    private let start: UInt64

    init(_ database: Database) throws {
        self.database = database
        head = try LogHead(database)
        start = head.size
    }

    var hasAppended: Bool { head.size > start }

    /// Runs one command; when it throws, its records and projections are undone and the others stay.
    func savepoint<Value>(_ work: () throws -> Value) throws -> Value {
        let before = head
        do {
            return try database.savepoint(work)
        } catch {
            head = before
            throw error
        }
    }

    /// Appends a record and gives its index.
    func append(_ bytes: [UInt8], kind: String, subject: String, recordedAt: Instant) throws -> UInt64 {
        let index = head.size
        try RecordLog.append(bytes: bytes, at: index, kind: kind, subject: subject, in: database)
        head.appended(at: recordedAt)
        return index
    }
}
