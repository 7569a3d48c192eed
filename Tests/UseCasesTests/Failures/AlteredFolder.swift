import Foundation
import GRDB
import Quantities
import UseCases

/// A copy of a data folder whose database somebody without scruples opens with another program.
struct AlteredFolder {
    private let temporary: TemporaryFolder
    private let url: URL

    init(of original: FolderImage) throws {
        temporary = try TemporaryFolder()
        url = temporary.url.appending(path: "data")
        try original.write(to: url)
    }

    /// Changes the database behind the program's back: no trigger and no reference stands in the way.
    func alter(_ change: (Database) throws -> Void) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: url.appending(path: "daicho.sqlite").path, configuration: configuration)
        try queue.write { database in
            for trigger in try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                try database.execute(sql: "DROP TRIGGER \(trigger)")
            }
            try change(database)
        }
        try queue.close()
    }

    func check() throws -> FolderCheck {
        try CheckFolder().run(on: DataFolder.open(url, clock: SmallProject.clock))
    }

    func audit() throws -> RegistryAudit {
        try AuditRegistry().run(on: DataFolder.open(url, clock: SmallProject.clock))
    }
}

/// The files of a data folder that is not open, kept in memory so that many tests can begin with the same one.
struct FolderImage: Sendable {
    private let files: [String: Data]

    init(of url: URL) throws {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: url.path)
        files = Dictionary(
            uniqueKeysWithValues: paths.compactMap { path in
                FileManager.default.contents(atPath: url.appending(path: path).path).map { (path, $0) }
            })
    }

    func write(to url: URL) throws {
        for (path, content) in files {
            let file = url.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try content.write(to: file)
        }
    }
}

extension Database {
    /// Flips one bit in the middle of a stored value.
    func flipBit(in column: String, of table: String, where condition: String, bit: Int = 0) throws {
        let row = try Row.fetchOne(self, sql: "SELECT \(column) AS value FROM \(table) WHERE \(condition)")
        guard let row, let value = Data.fromDatabaseValue(row["value"]), !value.isEmpty else {
            throw AlterationMissed(description: "no \(column) in \(table) where \(condition)")
        }
        var bytes = [UInt8](value)
        bytes[bytes.count / 2] ^= 1 << UInt8(bit % 8)
        let isBlob = if case .blob = (row["value"] as DatabaseValue).storage { true } else { false }
        let changed: any DatabaseValueConvertible = isBlob ? Data(bytes) : String(decoding: bytes, as: UTF8.self)
        try execute(
            sql: "UPDATE \(table) SET \(column) = ? WHERE \(condition)", arguments: [changed.databaseValue])
    }

    /// Runs a statement that must change exactly one row.
    func alterOne(_ sql: String) throws {
        try execute(sql: sql)
        guard changesCount == 1 else { throw AlterationMissed(description: "\(changesCount) rows: \(sql)") }
    }
}

/// A test meant to alter something that is not there.
struct AlterationMissed: Error, CustomStringConvertible {
    let description: String
}

extension TemporaryFolder {
    /// A folder that is there for as long as some work takes.
    static func during<Value>(_ work: (URL) throws -> Value) throws -> Value {
        let temporary = try TemporaryFolder()
        return try withExtendedLifetime(temporary) { try work(temporary.url) }
    }
}
