import Foundation
import FoundationNetworking
import Testing

/// A real OpenID provider in a process of its own, on this machine; it ends with this value.
final class TestProvider {
    let issuer: String
    private let process = Process()
    private let input = Pipe()

    /// Where `scripts/setup test` puts Python with Authlib; nil when it is not there.
    static let python: URL? = {
        let environment = ProcessInfo.processInfo.environment
        let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? "") + "/.cache"
        let python = URL(filePath: environment["DAICHO_PYTHON"] ?? cache + "/daicho/python/bin/python")
        return FileManager.default.isExecutableFile(atPath: python.path) ? python : nil
    }()

    init(signing algorithm: String) throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Support/OpenIDProvider/provider.py").standardizedFileURL
        let output = Pipe()
        let python: URL = try #require(Self.python)
        process.executableURL = python
        process.arguments = [script.path, algorithm]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var line: [UInt8] = []
        while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A { line.append(byte) }
        issuer = String(decoding: line, as: UTF8.self)
        try #require(issuer.hasPrefix("http://127.0.0.1:"))
    }

    deinit {
        // It ends when its input does.
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// What the browser of somebody who has signed in there brings back.
    func visit(_ address: String, as person: String) async throws -> [String: String] {
        let session = URLSession(configuration: .ephemeral, delegate: Staying(), delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        let url = try #require(URL(string: address + "&login_hint=" + person))
        let (_, answer) = try await session.data(from: url)
        let location = try #require((answer as? HTTPURLResponse)?.value(forHTTPHeaderField: "Location"))
        let items = try #require(URLComponents(string: location)?.queryItems)
        return Dictionary(uniqueKeysWithValues: items.map { ($0.name, $0.value ?? "") })
    }

    private final class Staying: NSObject, URLSessionTaskDelegate {
        func urlSession(
            _: URLSession, task: URLSessionTask, willPerformHTTPRedirection _: HTTPURLResponse,
            newRequest _: URLRequest,
            completionHandler: @escaping @Sendable (URLRequest?) -> Void
        ) { completionHandler(nil) }
    }
}
