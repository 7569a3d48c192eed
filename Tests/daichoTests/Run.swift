import Foundation
import Testing

/// One run of the built program, as a shell would run it.
struct Run {
    let status: Int32
    let output: String
    let errors: String

    /// Seconds that a run may take.
    private static let longest = 900

    /// The program beside the test bundle.
    static var program: URL {
        get throws {
            let places = [
                Bundle.main.executableURL, CommandLine.arguments.first.map { URL(filePath: $0) },
                Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL,
            ].compactMap { $0?.deletingLastPathComponent().appending(path: "daicho") }
            return try #require(
                places.first { FileManager.default.isExecutableFile(atPath: $0.path) }, "no daicho beside the tests")
        }
    }

    /// - Parameters:
    ///   - directory: where it runs; relative paths in the arguments begin there.
    ///   - copy: a copy of the program to run instead.
    init(
        _ arguments: [String], in directory: URL? = nil, environment: [String: String] = [:], copy: URL? = nil
    ) throws {
        let temporary = try TemporaryFolder()
        let process = Process()
        process.executableURL = try copy ?? Self.program
        process.arguments = arguments
        process.currentDirectoryURL = directory ?? temporary.url
        // A known language, and nothing of the developer's own settings.
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        // Files, not pipes: a full pipe would stop the program for ever.
        let output = try Self.file("output", in: temporary.url)
        let errors = try Self.file("errors", in: temporary.url)
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // A program that never ends must fail its test, not stop all of them. The bound is of the process, not of the test:
        // a test's own time is that of all which run beside it.
        let bound = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Self.longest), execute: bound)
        process.waitUntilExit()
        bound.cancel()
        status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        self.output = try Self.text("output", in: temporary.url)
        self.errors = try Self.text("errors", in: temporary.url)
    }

    private static func file(_ name: String, in folder: URL) throws -> FileHandle {
        let url = folder.appending(path: name)
        try Data().write(to: url)
        return try FileHandle(forWritingTo: url)
    }

    private static func text(_ name: String, in folder: URL) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    /// The one JSON value that `--json` promises.
    func json() throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any], "\(output)\(errors)")
    }

    /// The code of the refusal, as `--json` gives it.
    func refusal() throws -> String? { (try json()["error"] as? [String: Any])?["code"] as? String }
}
