import Foundation
import SQL
import TestPostgreSQL
import Testing

/// A fresh, empty engine of each kind that can be had here: every test of this suite runs on all of them.
struct TestEngine: Sendable, CustomTestStringConvertible {
    let name: String
    let open: @Sendable () throws -> any Engine

    var testDescription: String { name }

    static let all = [sqlite] + (PostgreSQLCluster.isInstalled ? [postgreSQL] : [])

    private static let sqlite = TestEngine(name: "SQLite") {
        let folder = FileManager.default.temporaryDirectory.appending(path: "daicho-sql-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return try SQLiteEngine(file: folder.appending(path: "test.sqlite"))
    }

    private static let postgreSQL = TestEngine(name: "PostgreSQL") {
        try PostgreSQLEngine(url: PostgreSQLCluster.shared.get().newDatabase())
    }
}
