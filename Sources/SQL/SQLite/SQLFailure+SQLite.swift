import GRDB

extension SQLFailure {
    /// Runs `work` and tells the library's errors in this module's words. Meaning of codes: sqlite.org/rescode.html.
    static func translated<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw SQLFailure(
                kind(of: error), code: "SQLite \(error.extendedResultCode.rawValue)", message: error.message ?? "")
        }
    }

    private static func kind(of error: DatabaseError) -> Kind {
        // The log's shared index could not grow: the one I/O error that a full disk shows itself by.
        if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE { return .diskFull }
        return switch error.resultCode {
        case .SQLITE_FULL: .diskFull
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR: .unusable
        case .SQLITE_CONSTRAINT: .constraint
        default: .other
        }
    }
}
