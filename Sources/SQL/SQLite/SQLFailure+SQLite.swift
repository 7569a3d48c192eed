import GRDB
import GRDBSQLite

extension SQLFailure {
    /// Runs `work` and tells the library's errors in this module's words.
    static func translated<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw SQLFailure(sqlite: error.extendedResultCode.rawValue, message: error.message ?? "")
        }
    }

    /// Meaning of the codes: sqlite.org/rescode.html. The lower eight bits are the primary code.
    init(sqlite code: Int32, message: String) {
        let kind: Kind =
            switch (code, code & 0xFF) {
            // The log's shared index could not grow: the one I/O error that a full disk shows itself by.
            case (ResultCode.SQLITE_IOERR_SHMSIZE.rawValue, _): .diskFull
            case (_, SQLITE_FULL): .diskFull
            case (_, SQLITE_BUSY), (_, SQLITE_LOCKED): .busy
            case (_, SQLITE_CORRUPT), (_, SQLITE_NOTADB): .corrupt
            case (_, SQLITE_READONLY), (_, SQLITE_CANTOPEN), (_, SQLITE_PERM), (_, SQLITE_IOERR): .unusable
            case (_, SQLITE_CONSTRAINT): .constraint
            default: .other
            }
        self.init(kind, code: "SQLite \(code)", message: message)
    }
}
