import Foundation
import Testing

@Suite struct KeepTests {
    private static let folder = "daicho-data"

    @Test("a folder is backed up, lost, restored, and goes on")
    func backup() throws {
        let desk = try Desk(.issued)
        let made = try desk.run("backup", "kept.daicho", "--with-keys", "--json")
        #expect(made.status == 0, "\(made.errors)")
        #expect(try (made.json()["keys"] as? [String]) == ["log.key", "log.vkey"])
        // The seal is what standard tools compute.
        let bytes = try desk.bytes("kept.daicho")
        #expect(
            String(decoding: bytes.suffix(65), as: UTF8.self) == (try made.json()["sha256"] as? String ?? "") + "\n")
        try FileManager.default.removeItem(at: desk.url.appending(path: Self.folder))

        let restored = try desk.run("restore", "kept.daicho")
        #expect(restored.status == 0, "\(restored.output)\(restored.errors)")
        #expect(restored.output.contains("✓ Everything follows from the records."))
        let moved = try desk.run(
            "units", "transfer", "--from", "A1", "--to", "B1", "--quantity", "1", "--as", "holder")
        #expect(moved.status == 0, "\(moved.errors)")
        #expect(try desk.run("fsck").status == 0)
        #expect(try desk.run("restore", "kept.daicho", "--json").refusal() == "restore.folder.notEmpty")
    }

    @Test("a backup says whether the signing key is in it, and a restoration whether it is there")
    func keys() throws {
        let desk = try Desk(.enrolled)
        let with = try desk.run("backup", "with.daicho", "--with-keys")
        #expect(with.errors.contains("WARNING") && with.errors.contains("log.key"))
        let without = try desk.run("backup", "without.daicho")
        #expect(without.errors.isEmpty && without.output.contains("The signing keys are not in it"))
        #expect(try desk.run("backup", "without.daicho", "--json").refusal() == "file.exists")
        let restored = try desk.run("restore", "without.daicho", "--folder", "r1", "--no-check")
        #expect(restored.status == 0 && restored.output.contains("There is no signing key"))
        #expect(restored.output.contains("Next: daicho fsck --folder"))
        #expect(try desk.run("fsck", "--folder", "r1").status == 0)
        #expect(try desk.run("person", "list", "--folder", "r1", "--json").refusal() == "folder.key.unreadable")
        let again = try desk.run("restore", "without.daicho", "--folder", "r2", "--keys", "daicho-data/keys", "--json")
        #expect(again.status == 0, "\(again.output)")
        #expect((try again.json()["answer"] as? [String: Any])?["hasSigningKey"] as? Bool == true)
        #expect(try desk.run("person", "list", "--folder", "r2").status == 0)
    }

    @Test("whatever file it is given, a restoration is refused in one line and makes nothing")
    func otherFiles() throws {
        let desk = try Desk(.enrolled)
        for (file, code) in [
            ("members.csv", "backup.file.foreign"), ("daicho-data/daicho.sqlite", "backup.file.foreign"),
            ("nowhere", "backup.file.unreadable"), ("daicho-data", "backup.file.unreadable"),
            ("/dev/zero", "backup.file.unreadable"),
        ] {
            #expect(try desk.run("restore", file, "--folder", "new", "--json").refusal() == code)
            #expect(!desk.exists("new"))
        }
        #expect(try desk.run("import", "members.csv", "--folder", "new", "--json").refusal() == "export.file.foreign")
        #expect(!desk.exists("new"))
    }

    @Test("a stranger makes a public copy of the ledger and checks it")
    func publicCopy() throws {
        let desk = try Desk(.issued)
        #expect(try desk.run("export", "ledger.jsonl").status == 0)
        let key = try desk.run("log", "vkey").output.trimmingCharacters(in: .newlines)
        let copied = try desk.run("import", "ledger.jsonl", "--folder", "copy", "--vkey", key)
        #expect(copied.status == 0, "\(copied.errors)")
        #expect(copied.output.contains("2 members") && !copied.output.contains("own word"))
        let check = try desk.run("fsck", "--folder", "copy")
        #expect(check.status == 0, "\(check.output)")
        #expect(check.output.contains("public copy"))
        for list in [["units", "list"], ["account", "list"], ["project", "show", "P1"], ["log", "checkpoint"]] {
            let (here, there) = try (desk.run(arguments: list), desk.run(arguments: list + ["--folder", "copy"]))
            #expect(here.status == 0 && here.output == there.output, "\(list)")
        }
        let moved = try desk.run(
            "units", "transfer", "--from", "A1", "--to", "B1", "--quantity", "1", "--as", "holder", "--folder", "copy",
            "--json")
        #expect(try moved.refusal() == "store.log.readOnly")
        let believed = try desk.run("import", "ledger.jsonl", "--folder", "believed")
        #expect(believed.output.contains("own word"))
    }

    @Test("accounts and units are shown as they were, and every movement with its balance")
    func past() throws {
        let desk = try Desk(.issued)
        let statement = try desk.run("account", "statement", "A1", "--json").json()
        let lines = try #require(statement["lines"] as? [[String: Any]])
        #expect(lines.map { $0["kind"] as? String } == ["issued", "sent"])
        #expect(lines.map { $0["balance"] as? Int } == [Fixture.tonnes, Fixture.tonnes - 2])
        #expect(lines[1]["other"] as? String == "B1")
        let issued = try #require(lines[0]["record"] as? Int)
        let then = try desk.run("account", "list", "--as-of", "\(issued)").output
        #expect(then.contains("\(Fixture.tonnes) t-CO2"))
        #expect(try desk.run("units", "list", "--as-of", "\(issued - 1)").output == "There are no units yet.\n")
        #expect(try desk.run("project", "show", "P1", "--as-of", "\(issued)").status == 0)
        #expect(
            try desk.run("project", "show", "P1", "--as-of", "2000-01-01T00:00:00Z", "--json").refusal()
                == "project.unknown")
        #expect(try desk.run("units", "list", "--as-of", "yesterday").status == 64)
        #expect(try desk.run("account", "list", "--as-of", "999999", "--json").refusal() == "store.record.unknown")
        let table = try desk.run("account", "statement", "A1").output
        #expect(table.contains("+\(Fixture.tonnes) t-CO2") && table.contains("−2 t-CO2"))
    }
}
