import Quantities
import SQL
import TransparencyLog

/// One transaction that several commands share.
final class Batch {
    let database: Database
    /// The end of the log as it now stands in this transaction.
    private(set) var end: LogEnd
    /// Ids that may stand for a command done before, by others or by this batch; all others are new.
    var knownCommands: Set<String> = []
    /// The log as it was before this transaction.
    private let before: TileAppender
    /// The leaves that this transaction has added to it.
    private var leaves: [LogHash] = []

    /// - Parameter known: the log's right edge as this program last left it, if it did; another may have gone on since.
    /// - Parameter memo: what this program read in earlier transactions; forgotten when another has written since.
    init(_ database: Database, known: TileAppender?, memo: Memo) throws {
        self.database = database
        end = try LogEnd(database)
        if let known, known.size == end.size {
            before = known
        } else {
            memo.forgetAll()
            before = try Self.edge(database, end.size)
        }
        database.memo = memo
    }

    /// Reads the right edge of the log and recomputes the root that was signed: a log whose tiles were altered stops here.
    private static func edge(_ database: Database, _ size: UInt64) throws -> TileAppender {
        let head = try RecordLog.head(in: database)
        guard head.size == size else {
            throw Rejection(
                "store.log.unsigned", expected: "a checkpoint of \(size) records", found: "\(head.size)",
                ja: "記録 \(head.size) 以降に署名がありません。daicho fsck を実行してください",
                en: "Record \(head.size) and what follows it is not signed; run daicho fsck")
        }
        do {
            return try TileAppender(size: size, root: head.root, source: LogTiles(database))
        } catch let error as LogError {
            throw Rejection(
                "store.log.inconsistent", expected: "tiles of the signed root \(head.root)", found: "\(error)",
                ja: "ログのタイルが署名済みのルートと一致しません。daicho fsck を実行してください",
                en: "The tiles of the log do not give the root that was signed; run daicho fsck")
        }
    }

    /// Runs one command; when it throws, its records and projections are undone and the others stay.
    func savepoint<Value>(_ work: () throws -> Value) throws -> Value {
        let end = end
        let count = leaves.count
        do {
            return try database.savepoint(work)
        } catch {
            database.memo?.forgetAll()
            self.end = end
            leaves.removeSubrange(count...)
            throw error
        }
    }

    /// Appends a record and gives its index.
    func append(_ bytes: [UInt8], kind: String, subject: String, recordedAt: Instant) throws -> UInt64 {
        let index = end.size
        try RecordLog.append(bytes: bytes, at: index, kind: kind, subject: subject, in: database)
        end.appended(at: recordedAt)
        leaves.append(.leaf(bytes))
        return index
    }

    /// The log with everything appended so far. Hashes what this transaction has added; only documents ask.
    var head: LogHead {
        var appender = before
        _ = appender.append(contentsOf: leaves)
        return LogHead(size: appender.size, root: appender.root)
    }

    /// Extends the tiles by what was appended, and signs: the last act of the transaction, so that no reader sees records
    /// without their proof. Gives the log's new right edge.
    ///
    /// Whoever holds the tables for writing is the one sequencer: indexes are given, tiles extended and checkpoints
    /// signed in the order of commits, and a log cannot fork, however many programs write to it.
    func sequence(signer: NoteSigner) throws -> TileAppender {
        guard !leaves.isEmpty else { return before }
        var appender = before
        try LogTiles.put(appender.append(contentsOf: leaves), in: database)
        let checkpoint = try Checkpoint(origin: signer.name, size: appender.size, root: appender.root)
        let note = try checkpoint.signed(by: [signer])
        try database.execute(
            "INSERT INTO checkpoints(size, note) VALUES (?, ?)", appender.size,
            String(decoding: note.bytes, as: UTF8.self))
        return appender
    }
}
