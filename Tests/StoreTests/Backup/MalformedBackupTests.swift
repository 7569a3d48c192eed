import Quantities
import SQL
import Testing
import TransparencyLog

@testable import Store

/// What somebody may put together who can compute SHA-256: the seal is right, the rest is not.
@Suite struct MalformedBackupTests {
    private static func pieces() throws -> BackupPieces {
        let store = try TemporaryStore()
        try FullTables.fill(store)
        return BackupPieces(try BackupBytes.of(store.store, keys: [KeyContent(name: "log.key", content: [1])]))
    }

    private static let whole = Result { try pieces() }

    private static let changes: [(String, @Sendable (inout BackupPieces) -> Void)] = [
        ("a section twice", { $0.sections.insert($0.sections[2], at: 3) }),
        ("sections in another order", { $0.sections.swapAt(2, 3) }),
        ("a section less", { $0.sections.remove(at: 4) }),
        ("an unknown table", { $0.sections.insert([section("strangers"), end(0)], at: 3) }),
        ("an unknown table in place of one", { $0.sections[3][0] = section("strangers") }),
        ("a row less than counted", { $0.sections[0].remove(at: 1) }),
        ("a row twice", { $0.sections[7].insert($0.sections[7][1], at: 1) }),
        ("a row before any table", { $0.frames.insert($0.frames[1], at: 0) }),
        ("a row of another table", { $0.sections[2].insert($0.sections[0][1], at: 1) }),
        ("a wrong count", { $0.sections[0][$0.sections[0].count - 1] = end(9) }),
        ("a wrong sum", { $0.frames[$0.frames.count - 1] = BackupBytes.frame(.last, [0, 0, 0, 0, 0, 0, 0, 9]) }),
        ("no end", { $0.frames.removeLast() }),
        ("two ends", { $0.frames.append($0.frames[$0.frames.count - 1]) }),
        ("bytes behind the end", { $0.frames.append([0]) }),
        ("a frame of no kind", { $0.frames.insert([0x51, 0, 0, 0, 0], at: 2) }),
        ("a length beyond the end", { $0.frames[1] = BackupBytes.frame(.row, length: .max) }),
        ("a length of a gigabyte", { $0.frames[1] = BackupBytes.frame(.row, length: 1 << 30) }),
        ("a value longer than its row", { $0.frames[1] = BackupBytes.frame(.row, [2, 255, 255, 255, 255, 0]) }),
        ("a value of no kind", { $0.frames[1] = BackupBytes.frame(.row, [9]) }),
        ("an empty row", { $0.frames[1] = BackupBytes.frame(.row, []) }),
        ("too many values", { $0.frames[1] = BackupBytes.frame(.row, Array($0.frames[1].dropFirst(5)) + [0]) }),
        ("a key that leads elsewhere", { key(&$0, "../log.key") }),
        ("a key without a name", { key(&$0, "") }),
        ("a key of another name", { key(&$0, "Log") }),
        ("a header that is none", { $0.head = Array("daicho-backup 1\n{}\n".utf8) }),
        (
            "a header without an end",
            { $0.head = Array("daicho-backup 1\n".utf8) + [UInt8](repeating: 0x20, count: 70_000) }
        ),
        ("a log of another size", { replace(&$0, #""logSize":1"#, #""logSize":2"#) }),
        ("nothing but a header", { $0.frames = [] }),
    ]

    @Test("a backup that is not built as the format says is refused, and leaves nothing", arguments: 0..<changes.count)
    func refused(_ number: Int) throws {
        let (name, change) = Self.changes[number]
        var pieces = try Self.whole.get()
        change(&pieces)
        for kind in StoreKind.here {
            let tables = try EmptyTables(kind)
            #expect {
                try BackupBytes.restore(pieces.bytes, into: tables.engine)
            } throws: { error in
                ["backup.file.malformed", "store.invariant.broken"].contains((error as? Rejection)?.code)
            }
            #expect(try tables.engine.read { try !Migrator.has(table: "records", $0) }, "\(name) on \(kind)")
        }
    }

    @Test(
        "other versions and other files are told apart",
        arguments: [
            ("daicho-backup 2\n", "backup.version.unknown"), ("daicho-backup 1 \n", "backup.version.unknown"),
            ("", "backup.file.foreign"), ("SQLite format 3\u{0}", "backup.file.foreign"),
            ("daicho-export 1\n", "backup.file.foreign"),
        ])
    func foreign(head: String, code: String) throws {
        #expect {
            try BackupReader(BackupBytes.source(Array(head.utf8)))
        } throws: { error in
            (error as? Rejection)?.code == code
        }
    }

    @Test("a schema that this program does not know is a newer program's")
    func newer() throws {
        for schema in [#"["1 records and log","2 other"]"#, "[]"] {
            var pieces = try Self.whole.get()
            Self.replace(&pieces, try CanonicalJSON.text(Schema.steps.map(\.name)), schema)
            #expect {
                try BackupReader(BackupBytes.source(pieces.bytes))
            } throws: { error in
                (error as? Rejection)?.code == "backup.version.newer"
            }
        }
    }

    @Test("whatever bytes are changed, nothing crashes and nothing is left", arguments: StoreKind.here)
    func fuzz(_ kind: StoreKind) throws {
        var random = SystemRandomNumberGenerator()
        let store = try TemporaryStore()
        try BackupTests.note("one", in: store.store)
        let bytes = try BackupBytes.of(store.store)
        let content = bytes.count - BackupFormat.sealByteCount
        let tables = try EmptyTables(kind)
        for _ in 0..<300 {
            var changed = bytes
            for _ in 0...Int.random(in: 0...2, using: &random) {
                changed[Int.random(in: 16..<content, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            guard changed != bytes else { continue }
            // Without its seal a change of a text or a number may pass: the seal, and then fsck, are for that.
            do {
                try Store.write(tables.engine) { database in
                    let source = BackupBytes.source(changed.prefix(content))
                    _ = try Backup.restore(BackupReader(source), into: database) { _, _ in }
                    throw Undone()
                }
            } catch is Undone {
            } catch is Rejection {}
            #expect(try tables.engine.read { try !Migrator.has(table: "records", $0) })
        }
    }

    private struct Undone: Error {}

    private static func section(_ name: String) -> [UInt8] {
        BackupBytes.frame(.table, Array(#"{"columns":["a"],"table":"\#(name)"}"#.utf8))
    }

    private static func end(_ count: UInt8) -> [UInt8] { BackupBytes.frame(.end, [0, 0, 0, 0, 0, 0, 0, count]) }

    private static func key(_ pieces: inout BackupPieces, _ name: String) {
        pieces.frames.insert(
            BackupBytes.frame(.key, [UInt8(name.utf8.count)] + Array(name.utf8) + [1]), at: pieces.frames.count - 1)
    }

    private static func replace(_ pieces: inout BackupPieces, _ text: String, _ other: String) {
        pieces.head = Array(String(decoding: pieces.head, as: UTF8.self).replacing(text, with: other).utf8)
    }
}
