import Quantities
import SQL
import TransparencyLog

/// One transaction that several commands share.
final class Batch {
    let database: Database
    /// The end of the log as it now stands in this transaction.
    private(set) var end: LogEnd
    /// Ids that may stand for a command done before, by others or by this batch; all others are new.
    var knownCommands: Set<String>
    /// The log as it was before this transaction.
    private let before: TileAppender
    /// The leaves that this transaction has added to it.
    private var leaves: [LogHash] = []
    /// Keys that sign this commit's checkpoint beside the log's own.
    private var further: [NoteSigner] = []

    /// What a transaction asks at its beginning.
    /// - Parameter ids: those of its commands.
    static func questions(_ ids: [String]) -> [Question] { [LogEnd.question, CommandLedger.known(ids)] }

    /// - Parameters:
    ///   - answers: to the questions.
    ///   - known: the log's right edge as this program last left it, if it did; another may have gone on since.
    ///   - memo: what this program read in earlier transactions; forgotten when another has written since.
    init(_ database: Database, _ answers: [[Row]], known: TileAppender?, memo: Memo) throws {
        self.database = database
        end = try LogEnd(answers[0])
        knownCommands = Set(try answers[1].map { try $0[0] })
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

    /// Appends a record and gives its index.
    ///
    /// An entry bundle leads each entry by its length in two bytes (c2sp.org/tlog-tiles): a longer record could be
    /// proved, but never published. What grows with the number of homes is therefore committed to by a root or a digest.
    /// - Throws: ``Rejection`` `store.record.tooLong`.
    func append(_ bytes: [UInt8], kind: String, subject: String, recordedAt: Instant) throws -> UInt64 {
        guard bytes.count <= EntryBundle.maximumEntryByteCount else {
            throw Rejection(
                "store.record.tooLong", expected: "≤ \(EntryBundle.maximumEntryByteCount) bytes",
                found: "\(bytes.count) bytes, \(kind)", ja: "記録が長すぎてログに公開できません。分けて実行してください",
                en: "The record is too long to be published in the log; do it in smaller parts")
        }
        let index = end.size
        try RecordLog.append(bytes: bytes, at: index, kind: kind, subject: subject, in: database)
        end.appended(at: recordedAt)
        leaves.append(.leaf(bytes))
        return index
    }

    func sign(alsoBy signer: NoteSigner) { further.append(signer) }

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
    /// - Parameter signers: the log's key, then others of the same name.
    func sequence(signers: [NoteSigner]) throws -> TileAppender {
        guard !leaves.isEmpty else { return before }
        var appender = before
        try LogTiles.put(appender.append(contentsOf: leaves), in: database)
        let checkpoint = try Checkpoint(origin: signers[0].name, size: appender.size, root: appender.root)
        let note = try checkpoint.signed(by: signers + further)
        try database.execute(
            "INSERT INTO checkpoints(size, note) VALUES (?, ?)", appender.size,
            String(decoding: note.bytes, as: UTF8.self))
        return appender
    }
}
