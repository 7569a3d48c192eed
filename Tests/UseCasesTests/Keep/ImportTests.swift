import Foundation
import Quantities
import SQL
import Store
import Testing
import UseCases

@Suite struct ImportTests {
    @Test("a public copy has the same log, registry and projects, and says what it lacks", arguments: FolderKind.here)
    func copy(_ kind: FolderKind) throws {
        let kept = try KeptFolder.retired.get()
        let temporary = try TemporaryFolder()
        let (original, copy) = try (restored(kept, in: temporary), temporary.url.appending(path: "copy"))
        let answer = try ImportRecords(
            from: file(kept.export, in: temporary), database: kind.address(), verifierKey: kept.verifierKey
        ).run(at: copy)
        let folder = try DataFolder.open(copy)
        let same = [
            "records", "log_tiles", "snapshots", "organisations", "dispositions", "rules", "accounts", "batches",
            "batch_totals", "blocks", "account_lines",
        ]
        for table in same { #expect(try folder.rows(table) == original.rows(table), "\(table)") }
        let people = "id, organisation, roles, record"
        #expect(try folder.rows("people", people) == original.rows("people", people))
        for table in ["sites", "meters", "supply_points", "deliveries", "site_days", "documents", "claim_lines"] {
            #expect(try folder.rows(table).isEmpty, "\(table)")
        }
        let check = try CheckFolder().run(on: folder)
        #expect(check.isClean, "\(check.findings)")
        #expect(check.counts["records"] == Int(answer.records))
        #expect(try check.counts["blocks"] == original.rows("blocks").count)

        #expect(try answer.missing.members == original.rows("sites").count)
        #expect(try answer.missing.siteDays == original.rows("site_days").count)
        #expect(try answer.missing.people.count == original.rows("people").count)
        #expect(answer.missing.rules.isEmpty && answer.isTrusted)
        // It can be exported again, to the same bytes.
        let again = temporary.url.appending(path: "again")
        _ = try ExportRecords(to: again).run(on: folder)
        #expect(try Data(contentsOf: again) == kept.export)
        #expect(try folder.answer(ShowAccountStatement(account: SmallProject.holder), to: .owner).lines.count > 1)
        #expect(
            refusal {
                try folder.run(
                    RegisterPerson(Party.administrator.person), by: Request(person: Party.administrator.person.id))
            }?.code == "store.log.readOnly")
    }

    @Test("an export holds no member, no reading and no person's name")
    func nothingPersonal() throws {
        let kept = try KeptFolder.retired.get()
        let temporary = try TemporaryFolder()
        let original = try restored(kept, in: temporary)
        let text = String(decoding: kept.export, as: UTF8.self)
        #expect(!text.contains("太郎"))
        for table in ["meters", "supply_points"] {
            for name in try original.store.read({ try $0.all(String.self, "SELECT name FROM \(table)") }) {
                #expect(!text.contains(name), "\(name)")
            }
        }
        for row in try original.store.read({ try $0.rows("SELECT salt, payload FROM site_days") }) {
            for secret in [try row["salt"] as [UInt8], try row["payload"]] {
                #expect(kept.export.range(of: Data(secret)) == nil)
                #expect(!text.contains(secret.map { String($0, radix: 16) }.joined()))
            }
        }
    }

    @Test("each line is a record as it was hashed")
    func lines() throws {
        let kept = try KeptFolder.retired.get()
        let temporary = try TemporaryFolder()
        let original = try restored(kept, in: temporary)
        let lines = kept.export.split(separator: 10).map { [UInt8]($0) }
        let records = try original.store.read { database in
            try (0..<RecordLog.size(in: database)).map { try RecordLog.record($0, in: database).bytes }
        }
        #expect(records == Array(lines.dropFirst()))
    }

    @Test("an export that was cut short is refused and leaves nothing behind")
    func cutShort() throws {
        let kept = try KeptFolder.retired.get()
        let temporary = try TemporaryFolder()
        let count = kept.export.count
        let first = (kept.export.firstIndex(of: 10) ?? 0) + 1
        let lengths = [0, 1, 50, first - 1, first, first + 1, count / 3, count / 2, count - 2, count - 1]
        for length in lengths {
            let code = try refused(kept.export.prefix(length), in: temporary)
            #expect(code == (length < first ? "export.file.foreign" : "export.file.cutShort"), "\(length)")
        }
    }

    @Test("an export of which any byte is another is refused and leaves nothing behind")
    func flipped() throws {
        let kept = try KeptFolder.retired.get()
        let temporary = try TemporaryFolder()
        for position in Array(0..<400) + (0..<300).map({ _ in Int.random(in: 0..<kept.export.count) }) {
            var changed = kept.export
            changed[position] ^= UInt8(1 << Int.random(in: 0..<8))
            let code = try refused(changed, in: temporary)
            #expect(code?.hasPrefix("export.") == true, "byte \(position): \(code ?? "")")
        }
        #expect(try refused(kept.export + Data([10]), in: temporary) == "export.file.altered")
        #expect(try refused(kept.backup, in: temporary) == "export.file.foreign")
        var lines = kept.export.split(separator: 10)
        lines.swapAt(3, 4)
        #expect(try refused(Data(lines.joined(separator: [10])) + Data([10]), in: temporary) == "export.file.altered")
    }

    @Test("an export of another log than the one asked for is refused")
    func otherKey() throws {
        let kept = try KeptFolder.retired.get()
        let temporary = try TemporaryFolder()
        let other = try SmallProject(.founded)
        let url = temporary.url.appending(path: "copy")
        let export = try file(kept.export, in: temporary)
        #expect(
            refusal { try ImportRecords(from: export, verifierKey: other.folder.verifierKey).run(at: url) }?.code
                == "export.key.other")
        #expect(!FileManager.default.fileExists(atPath: url.path))
        #expect(
            refusal { try ImportRecords(from: export).run(at: other.folder.url) }?.code == "restore.folder.notEmpty")
    }

    @Test("a log whose records were altered is not exported")
    func altered() throws {
        let project = try SmallProject(.registered)
        try project.folder.store.read { _ in }
        let engine = try SQLiteEngine(file: project.folder.url.appending(path: "daicho.sqlite"))
        try engine.write { database in
            try database.run(script: "DROP TRIGGER records_are_never_changed")
            try database.run(script: "UPDATE records SET bytes = CAST('{}' AS BLOB) WHERE idx = 3")
        }
        let file = project.place.appending(path: "export")
        #expect(refusal { try ExportRecords(to: file).run(on: project.folder) }?.code == "export.log.inconsistent")
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    private func restored(_ kept: KeptFolder, in temporary: TemporaryFolder) throws -> DataFolder {
        let url = temporary.url.appending(path: "original")
        _ = try RestoreFolder(from: file(kept.backup, in: temporary)).run(at: url)
        return try DataFolder.openToRead(url)
    }

    private func refused(_ export: Data, in temporary: TemporaryFolder) throws -> String? {
        let url = temporary.url.appending(path: "refused")
        let file = try file(export, in: temporary)
        defer { try? FileManager.default.removeItem(at: file) }
        let code = refusal { try ImportRecords(from: file).run(at: url) }?.code
        #expect(!FileManager.default.fileExists(atPath: url.path), "\(code ?? "")")
        return code
    }

    private func file(_ content: Data, in temporary: TemporaryFolder) throws -> URL {
        let url = temporary.url.appending(path: UUID().uuidString)
        try content.write(to: url)
        return url
    }
}
