import Foundation
import TransparencyLog

/// The checker of `Tests/Interoperability`, written in Go over the Go project's own packages.
package enum Interoperability {
    private static let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "Interoperability/main.go")
    /// Where Debian's golang-golang-x-mod-dev puts the packages.
    private static let packages = "/usr/share/gocode"

    private static let go: URL? = ["/usr/bin/go", "/usr/lib/go/bin/go", "/usr/local/go/bin/go"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }.map { URL(filePath: $0) }

    package static var isInstalled: Bool {
        go != nil && FileManager.default.fileExists(atPath: "\(packages)/src/golang.org/x/mod/sumdb/tlog/tlog.go")
    }

    package static let absence =
        "SKIPPED: no independent check of the log's format. `scripts/setup test` installs Go and its packages"

    /// Compiled once for each text of the source, so that later runs start at once and none piles up copies.
    private static let program: Result<URL, any Error> = Result {
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

    package struct Failure: Error { let output: String }

    /// Runs the checker and gives its last line: `OK`, or `FAULT` and what is wrong.
    package static func call(_ arguments: String...) throws -> (isAccepted: Bool, output: String) {
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
