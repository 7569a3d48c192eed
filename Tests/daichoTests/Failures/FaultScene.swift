import Foundation

/// A command whose system calls fail, and the folder that it runs on.
enum FaultScene: String, Sendable, CaseIterable {
    /// One record on a folder that is there.
    case register
    /// Keys, database, tables, rules.
    case initialise
    /// A record that cannot be taken back, and three documents written to files afterwards.
    case retire

    var arguments: [String] {
        switch self {
        case .register: ["organisation", "add", "o", "--name", "Name", "--as", "admin", "--id", "once", "--json"]
        case .initialise:
            [
                "init", "--one-person", "--administrator", "admin", "--organisation", "system", "--origin",
                "test.example/fault",
                "--json",
            ]
        case .retire:
            ["units", "retire", "--account", "B1", "--quantity", "1", "--yes", "--id", "once", "--json"]
                + WholeJobTests.use
        }
    }

    /// The calls that this command makes: each of them, one after the other, fails.
    var calls: [String] {
        switch self {
        case .register: ["openat", "pread64", "pwrite64", "write", "fdatasync", "ftruncate", "unlink"]
        case .initialise:
            ["mkdir", "openat", "pwrite64", "write", "fsync", "fdatasync", "rename", "ftruncate", "unlink"]
        case .retire: ["mkdir", "write", "fsync", "rename"]
        }
    }

    /// The files of the folder that are opened and read by name.
    var files: [String] {
        ["", "/keys", "/keys/log.key", "/keys/log.key.new", "/keys/log.vkey"]
            + ["", "-wal", "-shm", "-journal"].map { "/daicho.sqlite" + $0 }
    }

    /// Makes the folder as it is before the command.
    func prepare(_ folder: URL) throws {
        switch self {
        case .register: try FileManager.default.copyItem(at: Self.empty.get().url.appending(path: "data"), to: folder)
        case .initialise: break
        case .retire: try LoadedFolder.copy(to: folder)
        }
    }

    private static let empty = Result {
        let temporary = try TemporaryFolder()
        let run = try Run(Self.initialise.arguments + ["--folder", "data"], in: temporary.url)
        guard run.status == 0 else { throw ToolFailed(description: run.errors) }
        return temporary
    }
}
