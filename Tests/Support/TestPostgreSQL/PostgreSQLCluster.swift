import Foundation

/// A private PostgreSQL server for tests, in a temporary folder, reached by a socket in that folder only.
///
/// A small shell stands between it and the test process: it starts and stops the server on request, and when the test
/// process is gone, in whatever way, its standard input ends; it then stops the server and removes the folder.
package final class PostgreSQLCluster: Sendable {
    /// Says so, once, when it is not: a test that did not run must not look like one that passed.
    package static let isInstalled: Bool = {
        if FileManager.default.isExecutableFile(atPath: ServerShell.binaries + "/initdb") { return true }
        let notice = "SKIPPED: everything on PostgreSQL, because postgresql-15 is not installed (scripts/setup test)\n"
        FileHandle.standardError.write(Data(notice.utf8))
        return false
    }()

    /// The one that all tests of a process share, each with a database of its own. It is gone before the process is.
    package static let shared: Result<PostgreSQLCluster, any Error> = Result {
        let cluster = try PostgreSQLCluster()
        atexit { try? PostgreSQLCluster.shared.get().end() }
        return cluster
    }

    private let folder = URL(filePath: "/tmp/daicho-postgres-\(UUID().uuidString.prefix(13))")
    private let shell: ServerShell

    /// Makes a server and starts it.
    package init() throws {
        shell = try ServerShell(Self.script, [folder.path])
        try ask("init")
        try ask("start")
    }

    /// Stops the server and removes what it has stored. Also happens by itself when the process ends.
    package func end() { shell.end() }

    package func start() throws { try ask("start") }

    /// - Parameter mode: `fast` ends every session; `immediate` is a crash.
    package func stop(mode: String = "fast") throws { try ask("stop \(mode)") }

    /// Makes a new, empty database.
    /// - Returns: its URL.
    package func newDatabase() throws -> String {
        let name = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        try newDatabase(named: name)
        return url(database: name)
    }

    package func newDatabase(named name: String) throws { try ask("create \(name)") }

    package func url(database: String) -> String { ServerShell.url([folder], database: database) }

    /// The folder of its socket, as a host is written in a URL.
    package var host: String { ServerShell.host(folder) }

    private func ask(_ request: String) throws { try shell.ask(request) }

    private static let script = """
        folder=$1
        log=$folder/log
        request() {
            case $1 in
            init)
                mkdir "$folder"
                initdb -D "$folder/data" -U daicho -A trust -E UTF8 --locale=C --no-sync
                printf '%s\\n' "listen_addresses = ''" "unix_socket_directories = '$folder'" 'fsync = on' \\
                    'max_connections = 400' 'shared_buffers = 64MB' >>"$folder/data/postgresql.conf" ;;
            start) pg_ctl -D "$folder/data" -l "$log" -w -t 60 start </dev/null ;;
            stop) pg_ctl -D "$folder/data" -m "$2" -w -t 60 stop ;;
            create) createdb -h "$folder" -U daicho -T template0 "$2" ;;
            esac
        }
        end() {
            pg_ctl -D "$folder/data" -m immediate -w stop
            rm -rf "$folder"
        }
        """
}
