import Foundation
import Testing

/// A folder with the small files and a data folder beside them, brought to a stage of the job.
final class Desk {
    private let temporary: TemporaryFolder
    var url: URL { temporary.url }

    private init(empty: Void) throws {
        temporary = try TemporaryFolder()
    }

    /// A desk of its own, copied from one on which the stage was reached once for all tests.
    init(_ stage: Stage) throws {
        temporary = try TemporaryFolder()
        let source = try Self.prepared.get()
        try FileManager.default.removeItem(at: temporary.url)
        try FileManager.default.copyItem(at: source.url.appending(path: "\(stage)"), to: temporary.url)
    }

    /// A desk without a data folder.
    static func withFilesOnly() throws -> Desk {
        let desk = try Desk(empty: ())
        try desk.write("members.csv", Fixture.members)
        try desk.write("readings.csv", Fixture.readings)
        try desk.write("mapping.yaml", Fixture.mapping)
        try desk.write("paper.txt", "A signed paper.\n")
        return desk
    }

    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
        try Run(arguments, in: url, environment: environment)
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> URL {
        let file = url.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file
    }

    func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url.appending(path: name))) }
    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url.appending(path: name).path) }

    /// One run of the whole job, with a copy of the desk after each stage.
    private static let prepared = Result { try prepare() }

    private static func prepare() throws -> TemporaryFolder {
        let stages = try TemporaryFolder()
        let desk = try Desk.withFilesOnly()
        for stage in Stage.allCases {
            if stage == .issued { try desk.write("answers.csv", answers(desk)) }
            for command in stage.commands {
                let run = try Run(command, in: desk.url)
                try #require(run.status == 0, "\(command.joined(separator: " ")): \(run.errors)")
            }
            try FileManager.default.copyItem(at: desk.url, to: stages.url.appending(path: "\(stage)"))
        }
        return stages
    }

    /// The sheet that the program prints, filled in as a verifier would.
    static func answers(_ desk: Desk) throws -> String {
        let lines = try desk.run("verification", "show", "PE1", "--template").output.split(separator: "\n")
        return try lines.enumerated().map { index, line in
            guard index > 0 else { return line + "\n" }
            let item = try #require(line.split(separator: ",").first)
            return "\(item),conform,\"Seen, and \"\"in order\"\"\"\r\n"
        }.joined()
    }
}
