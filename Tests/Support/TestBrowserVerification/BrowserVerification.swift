package import Foundation

/// The portal's verifier of proof bundles, run for real: its modules in Node, its page in Chromium.
package enum BrowserVerification {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    package static let assets = root.appending(path: "Sources/Portal/Assets/verify")

    private static func program(_ places: String...) -> URL? {
        places.first { FileManager.default.isExecutableFile(atPath: $0) }.map { URL(filePath: $0) }
    }

    private static let node = program("/usr/bin/node", "/usr/local/bin/node")
    static let chromium = program("/usr/bin/chromium")

    package static var hasNode: Bool { node != nil }
    package static var hasChromium: Bool { node != nil && chromium != nil }

    package static let absence =
        "SKIPPED: the page that verifies bundles was not run. `scripts/setup test` installs Node and Chromium"

    package struct Failure: Error { let output: String }

    /// What the page's verifier says of each case, without its page.
    package static func answers(to cases: [Case]) throws -> [Answer] {
        let answers = try run([Answer].self, "verify-cases.mjs", Job(assets: assets.path, cases: cases))
        guard answers.count == cases.count else { throw Failure(output: "\(answers.count) answers") }
        return answers
    }

    private struct Job: Encodable {
        let assets: String
        let cases: [Case]
    }

    /// Runs a driver of `Tests/BrowserVerification` on a job, in a folder that goes away with it.
    package static func run<Answer: Decodable>(
        _ type: Answer.Type, _ driver: String, _ job: some Encodable
    ) throws -> Answer {
        guard let node else { throw Failure(output: absence) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "daicho-page-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "job.json")
        try JSONEncoder().encode(job).write(to: file)
        let process = Process()
        process.executableURL = node
        process.arguments = [root.appending(path: "Tests/BrowserVerification/\(driver)").path, file.path]
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path]
        process.standardInput = FileHandle.nullDevice
        // Files, not pipes: a full pipe would stop the program for ever.
        let output = folder.appending(path: "output")
        let errors = folder.appending(path: "errors")
        for url in [output, errors] { try Data().write(to: url) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw Failure(output: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
        }
        return try JSONDecoder().decode(Answer.self, from: Data(contentsOf: output))
    }
}
