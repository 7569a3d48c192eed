package import Foundation

/// Scripts of `Tests/Browser`, run by Node; most of them drive Chromium over its debugging pipe.
package enum Browser {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func program(_ places: String...) -> URL? {
        places.first { FileManager.default.isExecutableFile(atPath: $0) }.map { URL(filePath: $0) }
    }

    private static let node = program("/usr/bin/node", "/usr/local/bin/node")
    package static let chromium = program("/usr/bin/chromium")

    package static var hasNode: Bool { node != nil }
    package static var hasChromium: Bool { node != nil && chromium != nil }

    package static let absence =
        "SKIPPED: pages were not run in a browser. `scripts/setup test` installs Node and Chromium"

    /// The accessibility engine that `scripts/setup test` puts below the cache.
    package static let axe: URL? = {
        let environment = ProcessInfo.processInfo.environment
        let cache =
            environment["XDG_CACHE_HOME"].map { URL(filePath: $0) }
            ?? FileManager.default.homeDirectoryForCurrentUser.appending(path: ".cache")
        // Python names a folder by its version.
        let place = cache.appending(path: "daicho/axe-0.1.8/lib")
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        return versions.map { place.appending(path: "\($0)/site-packages/axe_playwright_python/axe.min.js") }
            .first { FileManager.default.isReadableFile(atPath: $0.path) }
    }()

    package static let absenceOfAxe =
        "SKIPPED: no page was looked through by axe. `scripts/setup test` installs it"

    package struct Failure: Error, CustomStringConvertible {
        package let output: String
        package var description: String { output }

        package init(output: String) { self.output = output }
    }

    /// A file of the repository, such as the assets of a page.
    package static func file(_ path: String) -> URL { root.appending(path: path) }

    /// Seconds that a script may take.
    private static let longest = 900

    /// Runs a script on a job, in a folder that goes away with it.
    package static func run<Answer: Decodable>(
        _ type: Answer.Type, _ script: String, _ job: some Encodable
    ) throws -> Answer {
        guard let node else { throw Failure(output: absence) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "daicho-page-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "job.json")
        try JSONEncoder().encode(job).write(to: file)
        let process = Process()
        process.executableURL = node
        process.arguments = [root.appending(path: "Tests/Browser/\(script)").path, file.path]
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path]
        process.standardInput = FileHandle.nullDevice
        // Files, not pipes: a full pipe would stop the program for ever.
        let output = folder.appending(path: "output")
        let errors = folder.appending(path: "errors")
        for url in [output, errors] { try Data().write(to: url) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        // A page that never comes must end the test, not stop it.
        let bound = DispatchWorkItem { process.terminate() }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(longest), execute: bound)
        process.waitUntilExit()
        bound.cancel()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw Failure(output: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
        }
        return try JSONDecoder().decode(Answer.self, from: Data(contentsOf: output))
    }
}
