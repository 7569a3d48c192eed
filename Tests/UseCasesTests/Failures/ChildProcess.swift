import Foundation
import Glibc

/// Runs one of these tests in a process of its own, which can be killed and whose memory can be measured.
struct ChildProcess {
    /// What the child is asked to do; tests with this name run only there.
    static let variable = "DAICHO_TEST_CHILD"

    static func isChild(_ name: String) -> Bool { ProcessInfo.processInfo.environment[variable] == name }

    static func value(_ name: String) -> String { ProcessInfo.processInfo.environment[name] ?? "" }

    enum End: Equatable {
        case finished
        case failed(Int32)
        case killed(signal: Int32)
    }

    private let process = Process()

    /// Starts this test program again, with one suite and one task.
    init(_ name: String, suite: String, _ environment: [String: String]) throws {
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["--testing-library", "swift-testing", "--filter", suite]
        process.environment = ProcessInfo.processInfo.environment
            .merging(environment) { $1 }.merging([Self.variable: name]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    /// `kill -9`.
    func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

    func end() -> End {
        process.waitUntilExit()
        return switch process.terminationReason {
        case .uncaughtSignal: .killed(signal: process.terminationStatus)
        case .exit where process.terminationStatus == 0: .finished
        default: .failed(process.terminationStatus)
        }
    }

    /// The most memory this process ever had resident, in bytes, as the kernel counts it.
    static func peakResident() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
    }
}
