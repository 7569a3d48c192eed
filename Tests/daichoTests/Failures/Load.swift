import Foundation
import Testing

/// Many clients that give durable commands at once, in a process of their own that can be killed: `Benchmarks load`.
///
/// What it prints goes to a file outside the data folder's file system, which no cut reaches.
final class Load {
    private let child: Child
    private let temporary: TemporaryFolder
    private let errors: URL
    private let output: FileHandle
    /// What was read of a line that is not yet whole.
    private var rest = Data()
    private var read: [LoadLine] = []

    /// - Parameters:
    ///   - name: the first part of the commands' ids.
    ///   - pause: how long a client thinks before its next command, in milliseconds.
    ///   - wrapper: a program that starts the load, such as `eatmydata`.
    init(on folder: URL, name: String, pause: Int = 0, through wrapper: String? = nil) throws {
        temporary = try TemporaryFolder()
        errors = temporary.url.appending(path: "errors")
        let file = temporary.url.appending(path: "output")
        let program = try Run.program.deletingLastPathComponent().appending(path: "Benchmarks")
        let arguments = [
            "load", "--folder", folder.path, "--name", name, "--clients", "20", "--pause", "\(pause)",
            "--administrator", "admin", "--accounts", "A1:holder,B1:buyer",
        ]
        let first = try wrapper.map { try #require(Tool.path($0)) } ?? program
        child = try Child(
            first, (wrapper == nil ? [] : [program.path]) + arguments, output: file, errors: errors)
        output = try FileHandle(forReadingFrom: file)
    }

    /// What was printed until now. A line without its end is none: a kill may have cut it short.
    func lines() throws -> [LoadLine] {
        rest += try output.readToEnd() ?? Data()
        rest = rest.withUnsafeBytes { bytes in
            let pieces = LoadLine.cut(bytes[...], at: 0x0A)
            read += pieces.dropLast().compactMap { LoadLine($0) }
            return Data(pieces.last ?? bytes[...])
        }
        return read
    }

    /// Waits until what was printed is as a test wants it.
    func wait(until description: String, _ condition: ([LoadLine]) -> Bool) throws {
        let limit = ContinuousClock.now + .seconds(60)
        while try !condition(lines()) {
            guard child.isRunning, .now < limit else {
                let said = try String(contentsOf: errors, encoding: .utf8)
                let last = read.last.map { "\($0)" } ?? "none"
                throw ToolFailed(description: "the load never came to \(description); last line: \(last); \(said)")
            }
            Thread.sleep(forTimeInterval: 0.005)
        }
    }

    func wait(forAcknowledged count: Int) throws {
        try wait(until: "\(count) acknowledged") { $0.count { $0.kind == .done } >= count }
    }

    /// `kill -STOP`: no line is added for now.
    func stop() { child.stop() }

    /// `kill -9`: no line is added afterwards.
    func kill() { child.kill() }
}
