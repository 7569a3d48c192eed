import Foundation
import Testing
import TransparencyLog

/// The checker of `Tests/Interoperability`, written in Go over the Go project's own packages.
enum Interoperability {
    static let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Interoperability/main.go")
    /// Where Debian's golang-golang-x-mod-dev puts the packages.
    static let packages = "/usr/share/gocode"

    static let go: URL? = ["/usr/bin/go", "/usr/lib/go/bin/go", "/usr/local/go/bin/go"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }.map { URL(filePath: $0) }

    static var isInstalled: Bool {
        go != nil && FileManager.default.fileExists(atPath: "\(packages)/src/golang.org/x/mod/sumdb/tlog/tlog.go")
    }

    static let absence: Comment =
        "SKIPPED: no independent check of the log's format. `scripts/setup test` installs Go and its packages"

    /// Compiled once for each text of the source, so that later runs start at once and none piles up copies.
    static let program: Result<URL, any Error> = Result {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(
            path: "daicho-interoperability-\(LogHash.sha256(try Data(contentsOf: source)).hex.prefix(16))")
        let program = folder.appending(path: "check")
        if files.isExecutableFile(atPath: program.path) { return program }
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        var environment = ProcessInfo.processInfo.environment
        environment["GO111MODULE"] = "off"
        environment["GOPATH"] = packages
        environment["GOFLAGS"] = ""
        if environment["HOME"] == nil { environment["GOCACHE"] = folder.appending(path: "cache").path }
        guard let go else { throw Failure(output: "no go") }
        // Beside its place first: another test process may be compiling too, and whoever is last wins whole.
        let draft = folder.appending(path: "draft-\(ProcessInfo.processInfo.processIdentifier)")
        let built = try run(go, ["build", "-o", draft.path, source.path], environment: environment)
        guard built.status == 0 else { throw Failure(output: built.output) }
        guard rename(draft.path, program.path) == 0 else { throw Failure(output: "rename: errno \(errno)") }
        return program
    }

    struct Failure: Error { let output: String }

    /// Runs the checker and gives its last line: `OK`, or `FAULT` and what is wrong.
    static func call(_ arguments: String...) throws -> (isAccepted: Bool, output: String) {
        let (status, output) = try run(program.get(), arguments)
        return (status == 0 && output == "OK\n", output)
    }

    private static func run(
        _ program: URL, _ arguments: [String], environment: [String: String]? = nil
    ) throws -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = program
        process.arguments = arguments
        if let environment { process.environment = environment }
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

/// A folder that is removed when nothing holds it any more.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "daicho-log-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func read(_ path: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: url.appending(path: path))) }

    func remove(_ path: String) throws { try FileManager.default.removeItem(at: url.appending(path: path)) }
}
