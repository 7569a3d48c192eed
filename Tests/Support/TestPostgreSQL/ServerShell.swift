import Foundation

/// A small shell that starts and stops servers for tests, on request. It stands between them and the test process: when
/// that is gone, in whatever way, its standard input ends; it then stops the servers and removes what they have stored.
final class ServerShell: @unchecked Sendable {  // `lock` guards what is said to the shell.
    static let binaries = "/usr/lib/postgresql/15/bin"
    /// The server refuses to run as root.
    private static let isRoot = getuid() == 0

    private let shell = Process()
    private let requests: FileHandle
    private let answers: FileHandle
    private let lock = NSLock()

    /// - Parameters:
    ///   - script: defines the functions `request WORD…` and `end`.
    ///   - arguments: `$1` and so on of the script.
    init(_ script: String, _ arguments: [String]) throws {
        let (requestsEnd, requests) = try Self.newPipe()
        let (answers, answersEnd) = try Self.newPipe()
        self.requests = requests
        self.answers = answers
        // A session of its own: what ends the test's process group must not end who cleans up after it.
        shell.executableURL = URL(filePath: "/usr/bin/setsid")
        shell.arguments =
            (Self.isRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : [])
            + ["sh", "-c", Self.beginning + script + Self.loop, "sh"] + arguments
        shell.currentDirectoryURL = URL(filePath: "/")
        shell.standardInput = requestsEnd
        shell.standardOutput = answersEnd
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        try requestsEnd.close()
        try answersEnd.close()
    }

    deinit { end() }

    /// Stops the servers and waits until they are gone.
    func end() {
        try? requests.close()
        // Nobody else holds the other end: it closes when the shell is through.
        var piece: UInt8 = 0
        while read(answers.fileDescriptor, &piece, 1) > 0 {}
    }

    func ask(_ request: String) throws {
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

    struct Refusal: Error, CustomStringConvertible {
        let description: String
    }

    /// The address of a database on the servers whose sockets lie in these folders.
    static func url(_ folders: [URL], database: String) -> String {
        "postgresql://daicho@\(folders.map(host).joined(separator: ","))/\(database)"
    }

    /// A folder with a socket, as a host is written in a URL.
    static func host(_ folder: URL) -> String { folder.path.replacing("/", with: "%2F") }

    /// Both ends close in other programs that the tests start: they would keep the shell waiting.
    private static func newPipe() throws -> (read: FileHandle, write: FileHandle) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (FileHandle(fileDescriptor: ends[0]), FileHandle(fileDescriptor: ends[1]))
    }

    private static let beginning = """
        trap '' INT TERM HUP PIPE
        umask 077
        PATH=\(binaries):$PATH

        """

    /// One line is one request, and is answered by one line.
    private static let loop = """

        while read -r line; do
            # shellcheck disable=SC2086
            if words=$(request $line 2>&1 >/dev/null); then echo done; else echo "failed: $words" | tr '\\n' ' '; echo; fi
        done
        end >/dev/null 2>&1
        """
}
