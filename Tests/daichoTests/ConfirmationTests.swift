import Foundation
import Testing

/// Asks at a terminal of its own, which util-linux's `script` makes.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "no /usr/bin/script"))
struct ConfirmationTests {
    @Test("at a terminal a retirement shows what it will do and asks first", arguments: [("n\n", 1, 2), ("y\n", 0, 0)])
    func asks(answer: String, status: Int32, held: Int) throws {
        let desk = try Desk(.issued)
        try desk.write("answer.txt", answer)
        let words = ["units", "retire", "--account", "B1", "--quantity", "2"] + WholeJobTests.use
        let command = ([try Run.program.path] + words).map { "'\($0)'" }.joined(separator: " ")
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "/usr/bin/script -qec \"\(command)\" seen.txt < answer.txt > /dev/null"]
        process.currentDirectoryURL = desk.url
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "ja_JP.UTF-8"]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == status)
        let seen = String(decoding: try desk.bytes("seen.txt"), as: UTF8.self)
        #expect(seen.contains("口座 B1 の 2 t-CO2 を無効化します。元に戻すことはできません"))
        #expect(seen.contains("無効化しますか [y/N]"))
        #expect(seen.contains("証明書 RC-") == (status == 0))
        let overview = try JSONSerialization.jsonObject(with: Data(desk.run("account", "list", "--json").output.utf8))
        let accounts = try #require(overview as? [[String: Any]])
        #expect(accounts.compactMap { $0["held"] as? Int }.last == held)
    }
}
