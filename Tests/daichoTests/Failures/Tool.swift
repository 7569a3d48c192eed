import Foundation
import Testing

/// Programs of the system that a failure test needs and that a machine may lack.
enum Tool {
    /// Why a test cannot run here, as the reason of its skip; nil when all programs are there.
    static func missing(_ names: String...) -> String? {
        let missing = names.filter { path($0) == nil }
        return missing.isEmpty
            ? nil : "needs \(missing.joined(separator: ", ")), which `scripts/setup test` installs where it may"
    }

    /// Runs a program that must succeed.
    @discardableResult
    static func run(_ name: String, _ arguments: [String]) throws -> Run {
        let program = try #require(path(name))
        let run = try Run(arguments, copy: program)
        guard run.status == 0 else {
            throw ToolFailed(description: "\(name) \(arguments.joined(separator: " ")): \(run.status) \(run.errors)")
        }
        return run
    }

    /// A user's `PATH` often lacks the folders of the administrator.
    static func path(_ name: String) -> URL? {
        ["/usr/sbin/", "/usr/bin/", "/sbin/", "/bin/"].map { URL(filePath: $0 + name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}

struct ToolFailed: Error, CustomStringConvertible {
    let description: String
}
