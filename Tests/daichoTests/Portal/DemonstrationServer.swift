import Foundation
import Glibc
import Testing

/// `daicho demo --serve`: a demonstration with its portal and the sign-ins that it prints, until the test lets go of it.
final class DemonstrationServer {
    /// Of the portal.
    let url: String
    let signIns: [(login: String, password: String, roles: String)]
    private let process = Process()
    private let temporary: TemporaryFolder
    private let errorFile: URL

    struct NotServing: Error { let said: String }

    init(homes: Int) throws {
        temporary = try TemporaryFolder()
        process.executableURL = try Run.program
        process.arguments = ["demo", "--homes", "\(homes)", "--folder", "demo", "--serve", "--port", "0"]
        process.currentDirectoryURL = temporary.url
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"]
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        errorFile = temporary.url.appending(path: "errors")
        try Data().write(to: errorFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        try process.run()
        // Its last line says that it serves; the end of its output says that it never will.
        var said = ""
        while !said.contains("Ctrl-C ends it.") {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { break }
            said += String(decoding: more, as: UTF8.self)
        }
        guard let url = said.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+/), said.contains("Ctrl-C ends it.") else {
            process.terminate()
            process.waitUntilExit()
            throw NotServing(said: said)
        }
        self.url = String(url.0)
        signIns = said.matches(of: #/\n  (sim-\S+) +(\S{20}) +(.+)/#).map {
            (String($0.1), String($0.2), String($0.3))
        }
    }

    /// What it noted on standard error, without progress and the requests that it answered.
    var faults: [String] {
        get throws {
            let said = String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
            return said.split(separator: "\n").map(String.init).filter {
                !$0.hasPrefix("·") && !$0.hasPrefix("SIMULATED")
                    && (!$0.contains(#""event":"request""#) || $0.contains(/"status":500/))
            }
        }
    }

    @discardableResult
    func stop(_ signal: Int32 = SIGTERM) -> Int32 {
        if process.isRunning { Glibc.kill(process.processIdentifier, signal) }
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    deinit { stop(SIGKILL) }
}
