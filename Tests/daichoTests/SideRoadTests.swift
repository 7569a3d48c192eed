import Foundation
import Testing

/// What does not lie on the straight way from readings to retirement.
@Suite struct SideRoadTests {
    @Test("a flag is seen, decided on, and the period closed again")
    func dispose() throws {
        let desk = try Desk(.enrolled)
        // Half a day with one value: stale.
        let rows = (16..<30).map { "M0001,2021-05-03 \($0 / 2 < 10 ? "0" : "")\($0 / 2):\($0 % 2 * 3)0,90000,0\n" }
        try desk.write("stale.csv", "site,time,generated,sold\n" + rows.joined())
        let imported = try desk.run(
            "readings", "import", "stale.csv", "--project", "P1", "--mapping", "mapping.yaml", "--as", "op")
        #expect(imported.status == 0, "\(imported.errors)")
        let shown = try desk.run("quality", "show", "--project", "P1", "--site", "M0001")
        #expect(shown.output.contains("stale"))
        #expect(shown.output.contains("2021-05-03"))

        func close() throws -> Int? {
            let run = try desk.run(
                "period", "close", "PE1", "--project", "P1", "--from", "2021-05-03", "--to", "2021-05-03", "--as", "op",
                "--json")
            let sums = (try run.json()["answer"] as? [String: Any])?["sums"] as? [[String: Any]]
            return sums?.first?["generationWh"] as? Int
        }
        #expect(try close() == 0)
        let decided = try desk.run(
            "quality", "dispose", "--project", "P1", "--flag", "stale", "--treatment", "accept", "--site", "M0001",
            "--from", "2021-05-01", "--to", "2021-05-08", "--reason", "Seen on site", "--as", "op")
        #expect(decided.status == 0, "\(decided.errors)")
        #expect(try close() == 14 * 90_000)
        let unknown = try desk.run(
            "quality", "dispose", "--project", "P1", "--flag", "nosuch", "--treatment", "exclude", "--reason", "x",
            "--as", "op", "--json")
        #expect(try unknown.refusal() == "quality.flag.unknown")
    }

    @Test("a corrective action request stops the statement until it is resolved")
    func resolve() throws {
        let desk = try Desk(.checked)
        try desk.write("answers.csv", try Desk.answers(desk).replacing("A9,conform", with: "A9,nonconform"))
        #expect(try desk.run("checklist", "answer", "PE1", "--from", "answers.csv", "--as", "verifier").status == 0)
        let open = try desk.run("verification", "show", "PE1", "--open").output
        #expect(open.contains("A9"))
        #expect(open.contains("Before the statement:"))
        let sign = ["verification", "sign", "PE1", "--opinion", "unqualified", "--as", "verifier"]
        let review = ["verification", "review", "PE1", "--agree", "--opinion", "unqualified", "--as", "reviewer"]
        #expect(try desk.run(arguments: sign + ["--json"]).refusal() == "verification.statement.blocked")
        let resolved = try desk.run(
            "verification", "resolve", "PE1", "A9", "--comment", "Contract amended", "--as", "verifier")
        #expect(resolved.status == 0, "\(resolved.errors)")
        #expect(try desk.run(arguments: review).status == 0)
        let signed = try desk.run(arguments: sign)
        #expect(signed.status == 0, "\(signed.errors)")
        #expect(signed.output.contains("verification-report.ja.html"))
        #expect(signed.output.contains("verification-report.ja.pdf"))

        let refused = try desk.run("refuse", "PE1", "--reason", "Another reason", "--as", "approver")
        #expect(refused.status == 0, "\(refused.errors)")
        #expect(try desk.run("certify", "PE1", "--as", "approver", "--json").refusal() != nil)
        #expect(try desk.run("period", "list").output.contains("rejected"))
        #expect(try desk.run("project", "withdraw", "P1", "--reason", "The end", "--as", "op").status == 0)
        #expect(try desk.run("project", "list").output.contains("withdrawn"))
        #expect(try desk.run("fsck").status == 0)
    }

    @Test("documents can be written again, and lists show what there is")
    func lists() throws {
        let desk = try Desk(.issued)
        try FileManager.default.removeItem(at: desk.url.appending(path: "daicho-data/documents"))
        let files = try #require(try desk.run("report", "export", "PE1", "--json").json()["files"] as? [String])
        #expect(files.count == 15)
        #expect(desk.exists("daicho-data/documents/PE1/monitoring-report.ja.html"))
        let japanese = ["LANG": "ja_JP.UTF-8"]
        #expect(try desk.run("project", "show", "P1", environment: japanese).output.contains("屋根の太陽光"))
        #expect(try desk.run("units", "list", environment: japanese).output.contains("保有"))
        #expect(try desk.run("units", "list", "--account", "A1", "--json").output.contains("JCL"))
        #expect(try desk.run("person", "list", environment: japanese).output.contains("役割"))
        #expect(try desk.run("factors", "list").output.contains("0.000434"))
        #expect(try desk.run("quality", "flags", environment: japanese).output.contains("夜間発電"))
        let checkpoint = try desk.run("log", "checkpoint").output
        #expect(checkpoint.hasPrefix("test.example/daicho\n"))
        #expect(checkpoint.contains("\n\n— test.example/daicho "))
    }

    @Test("factors are added from a file, and a known one never changes")
    func factors() throws {
        let desk = try Desk(.enrolled)
        let header = "item,fiscalYear,kind,value,unit,document,version,validFrom,source,verified\n"
        try desk.write(
            "new.csv", header + "electricity,2024,average,0.000423,t-CO2/kWh,A document,1,2024-04-01,test,false\n")
        let added = try desk.run("factors", "import", "new.csv", "--as", "admin")
        #expect(added.status == 0, "\(added.errors)")
        #expect(try desk.run("factors", "list").output.contains("0.000423"))
        try desk.write(
            "other.csv", header + "electricity,2024,average,0.0005,t-CO2/kWh,A document,1,2024-04-01,test,false\n")
        let changed = try desk.run("factors", "import", "other.csv", "--as", "admin", "--json")
        #expect(try changed.refusal() == "methodology.factors.conflict")
    }
}
