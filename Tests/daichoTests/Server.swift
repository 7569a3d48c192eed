import Foundation
import Glibc
import Testing

/// The program running as a server, from when it listens until the test lets go of it.
final class Server {
    let port: Int
    /// As it says where it is.
    let url: String
    private let process = Process()
    private let temporary: TemporaryFolder

    /// - Parameter arguments: a command that serves; `--port 0` and `--json` are added.
    init(_ arguments: [String], in directory: URL) throws {
        temporary = try TemporaryFolder()
        process.executableURL = try Run.program
        process.arguments = arguments + (arguments.contains("--port") ? [] : ["--port", "0"]) + ["--json"]
        process.currentDirectoryURL = directory
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"]
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        let errors = temporary.url.appending(path: "errors")
        try Data().write(to: errors)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        // It says one JSON value once it listens; the end of its output says that it never will.
        var said = Data()
        while !said.contains(UInt8(ascii: "}")) {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { break }
            said += more
        }
        let answer = try? JSONSerialization.jsonObject(with: said) as? [String: Any]
        guard let port = answer?["port"] as? Int, let url = answer?["url"] as? String else {
            process.terminate()
            process.waitUntilExit()
            throw NotListening(said: String(decoding: said, as: UTF8.self))
        }
        self.port = port
        self.url = url
    }

    struct NotListening: Error { let said: String }

    /// What it noted on standard error.
    var errors: String { (try? String(contentsOf: temporary.url.appending(path: "errors"), encoding: .utf8)) ?? "" }

    /// The same without the requests that it noted as answered.
    var faults: [String] {
        errors.split(separator: "\n").map(String.init).filter {
            !$0.contains(#""event":"request""#) || $0.contains(/"status":500/)
        }
    }

    func signal(_ signal: Int32) { Glibc.kill(process.processIdentifier, signal) }

    /// Waits for what it does at a signal.
    func waitUntilItNotes(_ text: String, seconds: Int = 30) throws {
        let end = ContinuousClock.now + .seconds(seconds)
        while !errors.contains(text) {
            try #require(ContinuousClock.now < end && process.isRunning, "it does not say \(text): \(errors)")
            usleep(20_000)
        }
    }

    /// Tells it to stop, and gives how it ended.
    @discardableResult
    func stop(_ signal: Int32 = SIGTERM) -> Int32 {
        if process.isRunning { Glibc.kill(process.processIdentifier, signal) }
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    deinit { stop(SIGKILL) }
}
