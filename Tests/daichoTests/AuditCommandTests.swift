import Foundation
import Testing

@Suite struct AuditCommandTests {
    @Test("the second check agrees with a folder, with its export and with a copy of it")
    func agrees() throws {
        let desk = try Desk(.issued)
        let audit = try desk.run("audit")
        #expect(audit.status == 0 && audit.errors.isEmpty, "\(audit.output)\(audit.errors)")
        #expect(
            audit.output.contains(
                "\(Fixture.tonnes) issued = \(Fixture.tonnes) held + 0 retired + 0 cancelled + 0 exported t-CO2"))
        #expect(try desk.run("export", "ledger.jsonl").status == 0)
        let key = try desk.run("log", "vkey").output.trimmingCharacters(in: .newlines)
        let alone = try desk.run("audit", "--from-export", "ledger.jsonl", "--vkey", key, "--json")
        #expect(alone.status == 0, "\(alone.output)\(alone.errors)")
        #expect(try alone.json()["issued"] as? Int == Fixture.tonnes)
        #expect(try desk.run("import", "ledger.jsonl", "--folder", "copy").status == 0)
        let copy = try desk.run("audit", "--folder", "copy")
        #expect(copy.status == 0 && copy.output.contains("public copy"), "\(copy.output)\(copy.errors)")
    }

    @Test("it ends with 1 and names the record when somebody changed one")
    func altered() throws {
        let desk = try Desk(.issued)
        var database = try desk.bytes("daicho-data/daicho.sqlite")
        let place = try #require(database.firstRange(of: Array(#""quantity":2,"to":"B1""#.utf8)))
        database[place.lowerBound + 11] = UInt8(ascii: "1")
        try Data(database).write(to: desk.url.appending(path: "daicho-data/daicho.sqlite"))
        let audit = try desk.run("audit")
        #expect(audit.status == 1)
        #expect(audit.output.contains("[audit.quantity.differs]"))
        let json = try desk.run("audit", "--json")
        #expect(json.status == 1)
        let findings = try #require(try json.json()["findings"] as? [[String: Any]])
        let record = try #require(findings.first?["record"] as? Int)
        #expect(audit.output.contains("✗ record \(record):"))
        #expect(try desk.run("log", "record", "\(record)", "--json").refusal() == "store.record.altered")
    }

    @Test("an export of another log, another file and wrong usage are refused")
    func refused() throws {
        let desk = try Desk(.enrolled)
        #expect(try desk.run("export", "ledger.jsonl").status == 0)
        #expect(
            try desk.run("audit", "--from-export", "ledger.jsonl", "--vkey", "other", "--json").refusal()
                == "export.key.other")
        #expect(
            try desk.run("audit", "--from-export", "members.csv", "--json").refusal() == "export.file.foreign")
        #expect(try desk.run("audit", "--vkey", "other").status == 64)
        #expect(try desk.run("audit", "--folder", "nowhere", "--json").refusal() == "folder.missing")
    }
}
