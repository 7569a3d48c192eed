import Foundation
import Testing

@Suite("The examples of docs/api.md")
struct APIGuideTests {
    /// The commands between the lines that open and close a shell's part.
    private static var examples: [String] {
        get throws {
            let guide = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/api.md")
            var isCode = false
            var found: [String] = []
            for line in try String(contentsOf: guide.standardizedFileURL, encoding: .utf8).split(separator: "\n") {
                if line.hasPrefix("```") { isCode = line == "```sh" } else if isCode { found.append(String(line)) }
            }
            return found
        }
    }

    @Test(
        "run as they stand, and are answered as the guide says",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/curl"), "there is no curl"))
    func run() throws {
        let desk = try Desk(.issued)
        let server = try Server(["serve", "--no-access-log"], in: desk.url)
        let examples = try Self.examples
        #expect(examples.count >= 9)
        for example in examples {
            let command = example.replacing("http://127.0.0.1:8080", with: server.url)
            let answer = try shell(command + " -w '\\n%{http_code}'")
            let status = answer.split(separator: "\n").last.flatMap { Int($0) }
            let expected = example.contains("POST") ? 401 : example.contains("999999999") ? 404 : 200
            #expect(status == expected, "\(example): \(answer.suffix(500))")
        }
        #expect(server.stop() == 0)
    }

    private func shell(_ command: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", command]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }
}
