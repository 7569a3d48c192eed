import Foundation

/// A private PostgreSQL server for tests, in a temporary folder, reached by a socket in that folder only.
///
/// A small shell stands between it and the test process: it starts and stops the server on request, and when the test
/// process is gone, in whatever way, its standard input ends; it then stops the server and removes the folder.
package final class PostgreSQLCluster: @unchecked Sendable {  // `lock` guards what is said to the shell.
    private static let binaries = "/usr/lib/postgresql/15/bin"
    /// The server refuses to run as root.
    private static let isRoot = getuid() == 0

    /// Says so, once, when it is not: a test that did not run must not look like one that passed.
    package static let isInstalled: Bool = {
        if FileManager.default.isExecutableFile(atPath: binaries + "/initdb") { return true }
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

    private let folder: URL
    private let shell = Process()
    private let requests: FileHandle
    private let answers: FileHandle
    private let lock = NSLock()

    /// Makes a server and starts it.
    package init() throws {
        folder = URL(filePath: "/tmp/daicho-postgres-\(UUID().uuidString.prefix(13))")
        let (requestsEnd, requests) = try Self.newPipe()
        let (answers, answersEnd) = try Self.newPipe()
        self.requests = requests
        self.answers = answers
        // A session of its own: what ends the test's process group must not end who cleans up after it.
        shell.executableURL = URL(filePath: "/usr/bin/setsid")
        shell.arguments =
            (Self.isRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : [])
            + ["sh", "-c", Self.script, "sh", folder.path, Self.binaries]
        shell.currentDirectoryURL = URL(filePath: "/")
        shell.standardInput = requestsEnd
        shell.standardOutput = answersEnd
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        try requestsEnd.close()
        try answersEnd.close()
        try ask("init")
        try ask("start")
    }

    deinit { end() }

    /// Stops the server and removes what it has stored. Also happens by itself when the process ends.
    package func end() {
        try? requests.close()
        // Nobody else holds the other end: it closes when the shell is through.
        var piece: UInt8 = 0
        while read(answers.fileDescriptor, &piece, 1) > 0 {}
    }

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

    package func url(database: String) -> String { "postgresql://daicho@\(host)/\(database)" }

    /// The folder of its socket, as a host is written in a URL.
    package var host: String {
        folder.path.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F")
    }

    private func ask(_ request: String) throws {
        lock.lock()
        defer { lock.unlock() }
        try requests.write(contentsOf: Data("\(request)\n".utf8))
        // By the system call: `FileHandle.read` waits for as many bytes as it was asked for.
        var answer: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while answer.last != UInt8(ascii: "\n") {
            let count = read(answers.fileDescriptor, &piece, piece.count)
            if count <= 0 { break }
            answer += piece[..<count]
        }
        let words = String(decoding: answer, as: UTF8.self)
        if words != "done\n" { throw Refusal(description: "PostgreSQL for tests, \(request): \(words)") }
    }

    package struct Refusal: Error, CustomStringConvertible {
        package let description: String
    }

    /// Both ends close in other programs that the tests start: they would keep the shell waiting.
    private static func newPipe() throws -> (read: FileHandle, write: FileHandle) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (FileHandle(fileDescriptor: ends[0]), FileHandle(fileDescriptor: ends[1]))
    }

    /// `$1` is the folder, `$2` where the programs are. One line is one request, and is answered by one line.
    private static let script = """
        trap '' INT TERM HUP PIPE
        umask 077
        folder=$1 PATH=$2:$PATH
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
        while read -r line; do
            # shellcheck disable=SC2086
            if words=$(request $line 2>&1 >/dev/null); then echo done; else echo "failed: $words" | tr '\\n' ' '; echo; fi
        done
        pg_ctl -D "$folder/data" -m immediate -w stop >/dev/null 2>&1
        rm -rf "$folder"
        """
}
