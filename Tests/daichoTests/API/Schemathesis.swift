import Foundation

/// The generator of requests from an OpenAPI description, where `scripts/setup test` has put it.
enum Schemathesis {
    static let version = "4.32.5"

    static var program: URL? {
        let environment = ProcessInfo.processInfo.environment
        let cache =
            environment["XDG_CACHE_HOME"].map { URL(filePath: $0) }
            ?? URL(filePath: environment["HOME"] ?? "/root").appending(path: ".cache")
        let place = cache.appending(path: "daicho/schemathesis-\(version)/bin/schemathesis")
        return FileManager.default.isExecutableFile(atPath: place.path) ? place : nil
    }

    /// What else may be answered to requests that fit the description: a rule of the registry may refuse them, and a
    /// name that fits may name nothing.
    static let configuration = """
        [checks.positive_data_acceptance]
        expected-statuses = ["2xx", 304, 401, 403, 404, 409, 422, 429]
        [checks.negative_data_rejection]
        expected-statuses = [400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 428, 429]
        [checks.missing_required_header]
        expected-statuses = [400, 401, 403, 406, 415, 422, 428]
        """

    /// - Returns: how it ended, and all that it said.
    static func run(_ url: String, token: String?, seconds: Int, in folder: URL) throws -> (status: Int32, said: String)
    {
        guard let program else { throw CocoaError(.fileNoSuchFile) }
        let file = folder.appending(path: "schemathesis.toml")
        try Data(configuration.utf8).write(to: file)
        let output = folder.appending(path: "schemathesis.txt")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = program
        process.arguments =
            [
                "--config-file", file.path, "run", "\(url)/openapi.json", "--checks", "all", "--phases",
                "coverage,fuzzing", "--max-time", "\(seconds)", "--seed", "1", "--workers", "2", "--no-color",
                "--request-timeout", "20", "--warnings", "off",
            ] + (token.map { ["-H", "Authorization: Bearer \($0)"] } ?? [])
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path]
        process.standardInput = FileHandle.nullDevice
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: output, encoding: .utf8))
    }
}
