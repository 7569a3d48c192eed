import Foundation
import SQL
import Quantities
@testable import Store
import Testing
import TransparencyLog

@Suite struct CommandTests {
    @Test("a command's records, projection and checkpoint appear together", arguments: StoreKind.here)
    func together(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        let answer = try temporary.store.perform("note", ["a": 1], TemporaryStore.context("c1")) { transaction in
            let index = try transaction.append(Noted(text: "台帳", number: 1), subject: "test:1")
            try Snapshot.put("test", "1", ["n": 1], record: index, in: transaction.database)
            return index
        }
        #expect(answer.records == [0])
        try temporary.store.read { database throws in
            let record = try RecordLog.record(0, in: database)
            #expect(try record.body(as: Noted.self).text == "台帳")
            #expect(record.header.command == "c1")
            let note = try #require(try RecordLog.checkpoint(in: database))
            let verifier = try NoteSigner(name: "test.example/daicho", seed: TemporaryStore.signerSeed).verifier
            let checkpoint = try Checkpoint(opening: SignedNote(Array(note.utf8)), log: verifier)
            #expect(checkpoint.size == 1)
            #expect(checkpoint.root == record.leaf)
        }
    }

    @Test("a refused command leaves nothing behind", arguments: StoreKind.here)
    func refused(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        #expect(throws: Rejection.self) {
            _ = try temporary.store.perform("note", [1], TemporaryStore.context("c1")) { transaction -> Int in
                try transaction.append(Noted(text: "never", number: 1), subject: "test:1")
                throw Rejection("test.refused", ja: "拒否", en: "Refused")
            }
        }
        try temporary.store.read { database throws in
            #expect(try RecordLog.size(in: database) == 0)
            #expect(try RecordLog.checkpoint(in: database) == nil)
        }
    }

    @Test("the same id with the same content answers again and does nothing", arguments: StoreKind.here)
    func again(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        for round in 0..<3 {
            let store = try round == 2 ? temporary.reopened() : temporary.store
            let done = try store.perform("note", ["a": 1], TemporaryStore.context("c1")) { transaction in
                try transaction.append(Noted(text: "once", number: round), subject: "test:1")
            }
            #expect(done.answer == 0)
            #expect(done.wasKnown == (round > 0))
        }
        let size = try temporary.store.read { try RecordLog.size(in: $0) }
        #expect(size == 1)
    }

    @Test("the same id with other content is refused, and the field is named", arguments: StoreKind.here)
    func reused(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        _ = try temporary.store.perform("note", ["a": 1, "b": 2], TemporaryStore.context("c1")) { _ in 1 }
        #expect {
            _ = try temporary.store.perform("note", ["a": 1, "b": 3], TemporaryStore.context("c1")) { _ in 1 }
        } throws: {
            let rejection = $0 as? Rejection
            return rejection?.code == "store.command.idReused" && rejection?.found == "b = 3"
        }
        #expect {
            _ = try temporary.store.perform("other", ["a": 1, "b": 2], TemporaryStore.context("c1")) { _ in 1 }
        } throws: { ($0 as? Rejection)?.expected == "command = note" }
    }

    @Test("another person with the same id does not get the first answer", arguments: StoreKind.here)
    func otherPerson(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        _ = try temporary.store.perform("note", 1, TemporaryStore.context("c1")) { _ in 1 }
        #expect {
            _ = try temporary.store.perform("note", 1, TemporaryStore.context("c1", person: "other")) { _ in 1 }
        } throws: { ($0 as? Rejection)?.found == "person = other" }
    }

    @Test("a hundred commands give a log whose every record is proved under the checkpoint", arguments: StoreKind.here)
    func proofs(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        for number in 0..<100 {
            _ = try temporary.store.perform("note", number, TemporaryStore.context("c\(number)")) { transaction in
                try transaction.append(Noted(text: "n", number: number), subject: "test:\(number % 7)")
            }
        }
        try temporary.store.read { database throws in
            let root = try RecordLog.root(size: 100, in: database)
            for index in UInt64(0)..<100 {
                let record = try RecordLog.record(index, in: database)
                let proof = try RecordLog.inclusionProof(of: index, size: 100, in: database)
                try MerkleTree.verifyInclusion(
                    leafHash: record.leaf, index: index, size: 100, proof: proof, root: root)
            }
            #expect(try RecordLog.records(about: "test:3", in: database).count == 14)
        }
    }

    @Test("every commit waits for the disk")
    func synchronous() throws {
        let temporary = try TemporaryStore()
        for id in ["c1", "c2"] {
            // Asked on the connection that writes: a setting of the others says nothing.
            let level = try temporary.store.perform("ask", 1, TemporaryStore.context(id)) {
                try $0.database.first(Int.self, "PRAGMA synchronous")
            }
            #expect(level.answer == 2)
        }
        #expect(try temporary.store.read { try $0.first(String.self, "PRAGMA journal_mode") } == "wal")
    }

    @Test(
        "records are never changed or deleted, even by SQL",
        arguments: ["UPDATE records SET kind = 'x'", "DELETE FROM records"], StoreKind.here)
    func immutable(sql: String, _ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        #expect {
            _ = try temporary.store.perform("note", 1, TemporaryStore.context("c1")) { transaction -> Int in
                try transaction.append(Noted(text: "kept", number: 1), subject: "test:1")
                try transaction.database.execute(sql)
                return 1
            }
        } throws: { ($0 as? Rejection)?.code == "store.invariant.broken" }
    }

    /// Records with their commands, in the tables after step 12, which filed everything.
    private static func fill(_ database: Database, notes: ClosedRange<Int>) throws {
        try Migrator.begin(database, with: 12)
        let batch = try Batch(database, [[], []], known: nil, memo: Memo())
        for number in notes {
            let context = TemporaryStore.context("c\(number)")
            let record = try Transaction(batch, context, .system).append(
                Noted(text: "kept", number: number), subject: "test:\(number)")
            try CommandLedger.remember(
                context, name: "note", content: CanonicalJSON.text(number), answer: record, in: batch)
        }
        _ = try batch.sequence(signers: [TemporaryStore.signer()])
    }

    @Test("a data folder of the first days, whose steps a library noted, is taken over")
    func firstDays() throws {
        let temporary = try TemporaryStore(.sqlite) { engine in
            try engine.write { database in
                try Self.fill(database, notes: 1...1)
                try database.run(
                    script: """
                        CREATE TABLE grdb_migrations(identifier TEXT NOT NULL PRIMARY KEY);
                        INSERT INTO grdb_migrations SELECT name FROM schema_steps WHERE number < 5 ORDER BY number;
                        DROP TABLE schema_steps;
                        DROP TABLE cosignatures;
                        DROP TABLE log_tiles;
                        DROP TABLE retired_months;
                        DROP TABLE account_lines;
                        DROP TABLE pending_acts;
                        DROP TABLE attempts;
                        DROP TABLE openid_flows;
                        DROP TABLE one_time_links;
                        DROP TABLE sessions;
                        DROP TABLE access_journal;
                        DROP TABLE openid_identities;
                        DROP TABLE api_tokens;
                        DROP TABLE recovery_codes;
                        DROP TABLE credentials;
                        DROP TABLE logins;
                        DROP TABLE memberships;
                        CREATE TABLE log_hashes(level INTEGER, idx INTEGER, hash BLOB, PRIMARY KEY (level, idx));
                        """)
            }
        }
        let reopened = temporary.store
        _ = try reopened.perform("note", 2, TemporaryStore.context("c2")) { transaction in
            try transaction.append(Noted(text: "goes on", number: 2), subject: "test:1")
        }
        #expect(try reopened.read { try RecordLog.size(in: $0) } == 2)
    }

    @Test(
        "a data folder that filed every record and kept commands by their ids is taken over", arguments: StoreKind.here)
    func everythingFiled(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind) { try $0.write { try Self.fill($0, notes: 0...2) } }
        let reopened = temporary.store
        let again = try reopened.perform("note", 1, TemporaryStore.context("c1")) { _ -> UInt64 in 99 }
        #expect(again.wasKnown)
        #expect(again.answer == 1)
        #expect {
            _ = try reopened.perform("note", 7, TemporaryStore.context("c1")) { _ -> UInt64 in 99 }
        } throws: { ($0 as? Rejection)?.code == "store.command.idReused" }
        _ = try reopened.perform("note", 3, TemporaryStore.context("c3")) {
            try $0.append(Noted(text: "goes on", number: 3), subject: "test:1")
        }
        try reopened.read { database throws in
            #expect(try RecordLog.records(about: "test:1", in: database).map(\.index) == [1, 3])
            #expect(try RecordLog.records(ofKind: Noted.kind, in: database).count == 4)
            #expect(try RecordLog.last(ofKind: Noted.kind, in: database)?.index == 3)
            #expect(try RecordLog.last(ofKind: "none", in: database) == nil)
            #expect(try database.first(Int.self, "SELECT COUNT(*) FROM commands") == 4)
        }
    }

    @Test("a newer data folder refuses an older program", arguments: StoreKind.here)
    func newer(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        try temporary.engine().write {
            try $0.execute("INSERT INTO schema_steps(name, number) VALUES ('99 from the future', 99)")
        }
        #expect {
            _ = try temporary.reopened()
        } throws: { ($0 as? Rejection)?.code == "store.folder.newer" }
    }

    @Test("a file that is no database is refused with a remedy")
    func garbage() throws {
        let temporary = try TemporaryStore()
        let folder = temporary.folder.appending(path: "other")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(repeating: 0x41, count: 8192).write(to: folder.appending(path: "daicho.sqlite"))
        #expect { _ = try TemporaryStore.store(SQLiteEngine(file: folder.appending(path: "daicho.sqlite"))) } throws: {
            ($0 as? Rejection)?.code == "store.database.corrupt"
        }
    }
}
