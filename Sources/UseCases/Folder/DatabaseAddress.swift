import Foundation
import Glibc
package import Quantities
import SQL

/// Where a data folder keeps its tables: in a file of its own, or on a PostgreSQL server.
///
/// The server's address stands in the folder's file `database`, readable by its owner only, for it may hold a password.
package enum DatabaseAddress: Hashable, Sendable {
    /// The file `daicho.sqlite` in the folder.
    case embedded
    /// `postgres://user:password@host:port/database`; several hosts, separated by commas, for a server with a standby.
    case postgreSQL(url: String)

    /// Reads what a person gives: `sqlite`, or the address of a server.
    /// - Throws: ``Rejection`` `folder.database.unknown`; the address, which may hold a password, is not repeated.
    package init(_ text: String) throws(Rejection) {
        if text == "sqlite" {
            self = .embedded
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgreSQL(url: text)
        } else {
            throw Rejection(
                "folder.database.unknown", expected: "sqlite, or postgres://…", found: "another address",
                ja: "データベースは sqlite または postgres://… で指定してください",
                en: "A database is given as sqlite, or as postgres://…")
        }
    }

    /// Where an existing folder keeps its tables; nil when it is none.
    init?(in folder: URL) throws {
        if let text = try? String(contentsOf: Self.note(in: folder), encoding: .utf8) {
            try self.init(text.trimmingCharacters(in: .newlines))
        } else if FileManager.default.fileExists(atPath: Self.file(in: folder).path) {
            self = .embedded
        } else {
            return nil
        }
    }

    /// Notes a server's address in the folder. The embedded file needs no note.
    func remember(in folder: URL) throws {
        guard case .postgreSQL(let url) = self else { return }
        let note = Self.note(in: folder)
        guard (try? DatabaseAddress(in: folder)) != self else { return }
        guard
            FileManager.default.createFile(
                atPath: note.path, contents: Data((url + "\n").utf8), attributes: [.posixPermissions: 0o600])
        else {
            throw Rejection(
                "folder.database.notWritten", expected: "the file database", found: String(cString: strerror(errno)),
                ja: "データベースの所在をフォルダに書き込めません", en: "The database's address cannot be written to the folder")
        }
    }

    func engine(in folder: URL) throws -> any Engine {
        switch self {
        case .embedded: try SQLiteEngine(file: Self.file(in: folder))
        case .postgreSQL(let url): try PostgreSQLEngine(url: url)
        }
    }

    private static func note(in folder: URL) -> URL { folder.appending(path: "database") }
    private static func file(in folder: URL) -> URL { folder.appending(path: "daicho.sqlite") }
}
