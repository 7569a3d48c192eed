import Foundation

/// The data folder that the load works on: two accounts with some tonnes, and people who may move them.
enum LoadedFolder {
    /// A fresh copy of it.
    static func copy(to url: URL) throws {
        let desk = try Desk(.issued)
        try FileManager.default.copyItem(at: desk.url.appending(path: "daicho-data"), to: url)
    }

    /// The same on a PostgreSQL server, moved there as anyone would: by a backup.
    static func move(to url: URL, database: String) throws {
        let temporary = try TemporaryFolder()
        defer { withExtendedLifetime(temporary) {} }
        let file = temporary.url.appending(path: "backup").path
        try copy(to: temporary.url.appending(path: "embedded"))
        for command in [
            ["backup", file, "--with-keys", "--folder", temporary.url.appending(path: "embedded").path],
            ["restore", file, "--folder", url.path, "--database", database],
        ] {
            let run = try Run(command)
            guard run.status == 0 else { throw ToolFailed(description: "\(command): \(run.output)\(run.errors)") }
        }
    }
}
