import Foundation
import Testing

@Suite struct WholeJobTests {
    @Test("the tonnes issued are those of the readings, counted independently")
    func tonnes() throws {
        let desk = try Desk(.issued)
        let accounts = try JSONSerialization.jsonObject(
            with: Data(desk.run("account", "list", "--json").output.utf8))
        let held = try #require(accounts as? [[String: Any]]).compactMap { $0["held"] as? Int }
        #expect(Fixture.tonnes > 3)
        #expect(held.reduce(0, +) == Fixture.tonnes)
        #expect(held == [Fixture.tonnes - 2, 2])
    }

    @Test("from a retirement to a proof that verifies where there is no data folder")
    func retirementToProof() throws {
        let desk = try Desk(.issued)
        let serial = "JCL-00000000000\(Fixture.tonnes)"
        let retired = try desk.run(
            "units", "retire", "--account", "B1", "--quantity", "1", "--yes", arguments: Self.use)
        #expect(retired.status == 0, "\(retired.errors)")
        #expect(retired.output.contains(serial))
        #expect(retired.output.contains("certificate.ja.html"))
        #expect(retired.output.contains("certificate.ja.pdf"))

        let explained = try desk.run("explain", serial)
        #expect(explained.status == 0, "\(explained.errors)")
        for title in ["Retirement", "Transfer", "Issuance", "Certification", "Calculation", "Readings", "Log"] {
            #expect(explained.output.contains("■ \(title)"))
        }

        #expect(try desk.run("bundle", serial, "--out", "proof.json").status == 0)
        #expect(try desk.run("fsck").status == 0)
        let key = try desk.run("log", "vkey").output
        let elsewhere = try TemporaryFolder()
        try Data(desk.bytes("proof.json")).write(to: elsewhere.url.appending(path: "proof.json"))
        try Data(key.utf8).write(to: elsewhere.url.appending(path: "log.vkey"))
        let copy = elsewhere.url.appending(path: "daicho")
        try FileManager.default.copyItem(at: Run.program, to: copy)
        let verified = try Run(
            ["verify", "proof.json", "--vkey-file", "log.vkey", "--json"], in: elsewhere.url, copy: copy)
        #expect(verified.status == 0, "\(verified.errors)")
        let verdict = try verified.json()
        #expect(verdict["firstSerial"] as? String == serial)
        #expect(verdict["keyWasPinned"] as? Bool == true)
        #expect(verdict["tonnes"] as? Int == 1)
        let alone = try Run(["verify", "proof.json", "--json"], in: elsewhere.url).json()
        #expect(alone["keyWasPinned"] as? Bool == false)
    }

    @Test("a proof with one changed byte, or under another key, is refused")
    func brokenProof() throws {
        let desk = try Desk(.issued)
        #expect(try desk.run("bundle", "JCL-000000000001", "--out", "proof.json", "--without-readings").status == 0)
        var bytes = try desk.bytes("proof.json")
        bytes[bytes.count / 2] ^= 1
        try Data(bytes).write(to: desk.url.appending(path: "broken.json"))
        let broken = try desk.run("verify", "broken.json", "--json")
        #expect(broken.status == 1)
        #expect(try broken.refusal()?.hasPrefix("bundle.") == true)

        let other = try Desk.withFilesOnly()
        let made = try other.run(
            "init", "--administrator", "a", "--organisation", "b", "--origin", "test.example/daicho", "--json")
        let key = try #require(try made.json()["verifierKey"] as? String)
        #expect(try desk.run("verify", "proof.json", "--vkey", key).status == 1)
        #expect(try desk.run("verify", "proof.json", "--vkey", "no key").status == 1)
    }

    @Test("fsck names the record of which one bit was turned")
    func alteredRecord() throws {
        let desk = try Desk(.enrolled)
        let record = Array(try desk.run("log", "record", "5").output.utf8.dropLast())
        var database = try desk.bytes("daicho-data/daicho.sqlite")
        let place = try #require(database.firstRange(of: record))
        database[place.lowerBound + record.count / 2] ^= 1
        try Data(database).write(to: desk.url.appending(path: "daicho-data/daicho.sqlite"))
        let run = try desk.run("fsck")
        #expect(run.status == 1)
        #expect(run.output.contains("record 5:"))
        #expect(run.output.contains("[fsck.record.altered]"))
        let json = try desk.run("fsck", "--json")
        #expect(json.status == 1)
        #expect(try json.json()["findingCount"] as? Int ?? 0 > 0)
    }

    @Test("an act answers with one JSON value, its records and its files")
    func actsAsJSON() throws {
        let desk = try Desk(.enrolled)
        let imported = try desk.run(
            "readings", "import", "readings.csv", "--project", "P1", "--mapping", "mapping.yaml", "--as", "op", "--json"
        )
        let first = try imported.json()
        #expect(first["wasKnown"] as? Bool == false)
        #expect((first["records"] as? [Int])?.count == 1)
        #expect(imported.errors.isEmpty)
        let again = try desk.run(
            "readings", "import", "readings.csv", "--project", "P1", "--mapping", "mapping.yaml", "--as", "op", "--json"
        )
        #expect(try again.json()["wasKnown"] as? Bool == true)
        #expect((try again.json()["records"] as? [Int])?.isEmpty == true)
    }

    @Test("the same id does nothing twice, and nothing else")
    func idempotency() throws {
        let desk = try Desk(.enrolled)
        func add(_ organisation: String) throws -> Run {
            try desk.run(
                "person", "add", "new", "--organisation", organisation, "--role", "verifier", "--as", "admin", "--id",
                "once",
                "--json")
        }
        #expect(try add("body").json()["wasKnown"] as? Bool == false)
        #expect(try add("body").json()["wasKnown"] as? Bool == true)
        let other = try add("elsewhere")
        #expect(other.status == 1)
        #expect(try other.refusal() == "store.command.idReused")
    }

    @Test("init again changes nothing, and shows the same key")
    func initTwice() throws {
        let desk = try Desk(.enrolled)
        let key = try desk.run("log", "vkey").output
        let again = try desk.run("init", "--administrator", "x", "--organisation", "y", "--json").json()
        #expect(again["wasKnown"] as? Bool == true)
        #expect(again["verifierKey"] as? String == key.split(separator: "\n").first.map(String.init))
        #expect(!(try desk.run("person", "list").output.contains("x")))
    }

    static let use = [
        "--purpose", "offset", "--detail", "A hall", "--beneficiary", "Buyer", "--consent", "C-1", "--place",
        "Osaka hall",
        "--prefecture", "Osaka", "--as", "buyer", "--on", "2021-06-12",
    ]
}

extension Desk {
    func run(_ arguments: String..., arguments more: [String]) throws -> Run { try Run(arguments + more, in: url) }
}
