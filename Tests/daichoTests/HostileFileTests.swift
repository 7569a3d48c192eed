import Foundation
import Testing

@Suite struct HostileFileTests {
    @Test("bad rows are shown, written and refused; nothing changes until --partial says so")
    func badRows() throws {
        let desk = try Desk(.enrolled)
        let rows = (0..<30).map { "M0001,2021-05-01 \($0 < 10 ? "0" : "")\($0 % 24):00,nonsense,0\n" }.joined()
        try desk.write("bad.csv", "site,time,generated,sold\nM0001,2021-05-02 12:00,100,0\n" + rows)
        let size = try desk.run("log", "checkpoint").output
        let run = try desk.run(arguments: Self.importing + ["--problems", "problems.csv"])
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("row ") && $0.hasSuffix("message") })
        #expect(lines.contains { $0.hasPrefix("3 ") && $0.contains("generated") && $0.contains("nonsense") })
        #expect(lines.count { $0.contains("nonsense") } == 20)
        #expect(lines.contains { $0.hasPrefix("error: 30 problems") })
        #expect(lines.last?.contains("--partial") == true)
        #expect(try desk.run("log", "checkpoint").output == size)
        let written = String(decoding: try desk.bytes("problems.csv"), as: UTF8.self)
        #expect(written.split(separator: "\r\n").count == 31)

        let json = try desk.run(arguments: Self.importing + ["--json"]).json()
        #expect((json["problems"] as? [Any])?.count == 30)
        #expect(json["problemCount"] as? Int == 30)

        let partial = try desk.run(arguments: Self.importing + ["--partial", "--json"])
        #expect(partial.status == 0)
        let answer = try #require(try partial.json()["answer"] as? [String: Any])
        #expect(answer["siteDays"] as? Int == 1)
    }

    @Test(
        "files that are no readings are refused in one line",
        arguments: [
            ("", "telemetry.csv.empty"), ("\u{0}\u{1}\u{2}\n", "telemetry.csv.binary"),
            ("site,site\n", "telemetry.csv.headerDuplicated"), ("a,b\n1,2\n", "telemetry.csv.headerMissing"),
            ("site,time,generated,sold\n\"M0001", "telemetry.csv.openQuote"),
        ])
    func noReadings(content: String, code: String) throws {
        let desk = try Desk(.enrolled)
        try desk.write("bad.csv", content)
        let run = try desk.run(arguments: Self.importing + ["--json"])
        #expect(run.status == 1)
        let codes = (try run.json()["problems"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
        #expect(codes?.contains(code) == true)
    }

    @Test("what stands in a file never reaches the terminal as a control sequence")
    func controlSequences() throws {
        let desk = try Desk(.enrolled)
        try desk.write("bad.csv", "site,time,generated,sold\n\u{9B}31m\u{202E}evil,2021-05-02 12:00,1,0\n")
        let run = try desk.run(arguments: Self.importing)
        #expect(run.status == 1)
        #expect(run.errors.contains("evil"))
        #expect(!run.errors.unicodeScalars.contains { $0.value == 0x9B || $0.value == 0x202E || $0.value == 0x1B })
    }

    @Test(
        "a file that is not there, or not a file, is refused",
        arguments: [
            ["readings", "import", "nowhere.csv", "--project", "P1", "--mapping", "mapping.yaml", "--as", "op"],
            ["readings", "import", ".", "--project", "P1", "--mapping", "mapping.yaml", "--as", "op"],
            ["readings", "import", "readings.csv", "--project", "P1", "--mapping", "nowhere.yaml", "--as", "op"],
            ["readings", "import", "readings.csv", "--project", "P1", "--mapping", "members.csv", "--as", "op"],
            ["readings", "import", "readings.csv", "--project", "P9", "--mapping", "mapping.yaml", "--as", "op"],
            ["members", "import", "readings.csv", "--project", "P1", "--as", "op"],
            ["members", "import", "nowhere.csv", "--project", "P1", "--as", "op"],
            ["factors", "import", "readings.csv", "--as", "admin"], ["verify", "readings.csv"], ["verify", "nowhere"],
            ["project", "validate", "P1", "--statement", "nowhere.pdf", "--as", "verifier"],
            ["bundle", "JCL-000000000001"], ["explain", "JCL-000000000001"], ["report", "export", "PE9"],
            ["report", "produce", "PE9", "--as", "op"], ["verification", "show", "PE9"], ["log", "record", "999999"],
            ["quality", "show", "--project", "P9"], ["project", "show", "P9"], ["person", "list", "-C", "members.csv"],
        ])
    func missingFiles(arguments: [String]) throws {
        let desk = try Desk(.enrolled)
        let run = try desk.run(arguments: arguments)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("error: "))
        #expect(!run.errors.contains("cli.unexpected"), "\(run.errors)")
    }

    @Test("an answer that cannot be written is not passed over in silence")
    func fullOutput() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exec \"$0\" quality flags > /dev/full 2> /dev/null", try Run.program.path]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 1)
    }

    private static let importing = [
        "readings", "import", "bad.csv", "--project", "P1", "--mapping", "mapping.yaml", "--as", "op",
    ]
}
