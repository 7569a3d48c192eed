package import Foundation
import GRDB

/// The embedded engine: one SQLite file, one writer, any number of readers (WAL).
package final class SQLiteEngine: Engine {
    private let pool: DatabasePool

    /// Opens or creates the file.
    /// - Throws: ``SQLFailure``.
    package init(file: URL) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 8
        configuration.label = "daicho"
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -65536") }
        pool = try SQLFailure.translated {
            let pool = try DatabasePool(path: file.path, configuration: configuration)
            // The library sets the writer of a WAL database to NORMAL, after all that `prepareDatabase` says: a power cut
            // would then lose commits that were acknowledged.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            // Pages that change with every commit go from the log to the file once in 16 MiB, not once in 4.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_autocheckpoint = 4096") }
            return pool
        }
    }

    package func write<Value>(asking questions: [Question], _ work: (Database, [[Row]]) throws -> Value) throws -> Value
    {
        try SQLFailure.translated {
            try pool.write { connection in
                let session = SQLiteSession(connection)
                let answers = try questions.map { question in
                    var rows: [Row] = []
                    try session.query(question.sql, question.values) { rows.append($0) }
                    return rows
                }
                let database = Database(session)
                let value = try work(database, answers)
                try database.settle()
                return value
            }
        }
    }

    package func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
        try SQLFailure.translated { try pool.read { try work(Database(SQLiteSession($0))) } }
    }
}
