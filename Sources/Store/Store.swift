import Foundation
import Quantities
package import SQL
package import TransparencyLog

/// Records, log, projections and readings in one set of tables; every commit durable before it is answered.
///
/// Commands of concurrent callers share commits; see ``CommitQueue``.
package final class Store: Sendable {
    private let engine: any Engine
    /// None when there is no key to sign with.
    private let commits: CommitQueue?
    private let entropy: Entropy

    /// Brings the tables to the newest step of the schema.
    /// - Parameters:
    ///   - signer: nil for a store that is only read.
    ///   - others: keys that sign checkpoints beside the log's key, under its name.
    /// - Throws: ``Rejection`` `store.folder.newer` when a newer program has already migrated them.
    package init(
        engine: any Engine, signer: NoteSigner?, alsoSigning others: [NoteSigner] = [], entropy: Entropy
    ) throws {
        self.engine = engine
        self.entropy = entropy
        commits = signer.map { CommitQueue(engine: engine, signers: [$0] + others) }
        try StoreFailure.translated { try Migrator.migrate(engine) }
    }

    /// Commands can be run: there is a key to sign with.
    package var canSign: Bool { commits != nil }

    /// Waits until the commit thread has let go of the tables, so that a program that ends now has closed them.
    deinit { commits?.settle() }

    /// Opens an engine, telling its failures as rejections.
    package static func opened(_ engine: () throws -> any Engine) throws -> any Engine {
        try StoreFailure.translated(engine)
    }

    /// Fills the tables of an engine on which no store is open yet, in one transaction.
    package static func write<Value>(_ engine: any Engine, _ work: (Database) throws -> Value) throws -> Value {
        try StoreFailure.translated { try engine.write(work) }
    }

    /// Whether the tables hold a log already, however old; nothing is changed.
    package static func hasLog(_ engine: any Engine) throws -> Bool {
        try StoreFailure.translated {
            try engine.read { try Migrator.has(table: "records", $0) && RecordLog.size(in: $0) > 0 }
        }
    }

    /// Runs a command once. A known id gets its first answer; a refused command leaves nothing behind.
    /// - Parameters:
    ///   - name: the command's name, part of what the id stands for.
    ///   - content: what was asked, compared field by field when the id comes again.
    ///   - id: the idempotency id, which the context repeats.
    ///   - context: who asks; determined inside the command's own transaction.
    ///   - isLong: the command takes seconds, so others are not to wait for it in the same commit.
    /// - Throws: ``Rejection`` `store.command.idReused` naming the field that differs; `store.log.readOnly`.
    package func perform<Content: Encodable, Answer: Codable & Sendable>(
        _ name: String, _ content: Content, id: String, isLong: Bool = false,
        context: @escaping @Sendable (Database) throws -> CommandContext,
        _ work: @escaping @Sendable (Transaction) throws -> Answer
    ) throws -> Performed<Answer> {
        guard let commits else {
            throw Rejection(
                "store.log.readOnly", expected: "the key that signs the log", found: "none",
                ja: "署名鍵がないため、このデータフォルダは読み取り専用です", en: "There is no key to sign with: this data folder is only read")
        }
        let job = try job(name, content, context: context, work)
        return try StoreFailure.translated { try commits.commit(id: id, isLong: isLong, job) }
    }

    /// The same for a caller who is known beforehand.
    package func perform<Content: Encodable, Answer: Codable & Sendable>(
        _ name: String, _ content: Content, _ context: CommandContext,
        _ work: @escaping @Sendable (Transaction) throws -> Answer
    ) throws -> Performed<Answer> {
        try perform(name, content, id: context.id, context: { _ in context }, work)
    }

    /// Encodes what was asked on the caller's thread, where others do not wait for it.
    private func job<Content: Encodable, Answer: Codable & Sendable>(
        _ name: String, _ content: Content, context: @escaping @Sendable (Database) throws -> CommandContext,
        _ work: @escaping @Sendable (Transaction) throws -> Answer
    ) throws -> @Sendable (Batch) throws -> Performed<Answer> {
        let text = try CanonicalJSON.text(content)
        let entropy = entropy
        return { batch in
            let context = try batch.end.dated(context(batch.database))
            if let earlier = try CommandLedger.answer(to: context, name: name, content: text, in: batch) {
                return Performed(
                    answer: try CanonicalJSON.value(Answer.self, from: earlier), wasKnown: true, records: [])
            }
            let transaction = Transaction(batch, context, entropy)
            let answer = try work(transaction)
            try CommandLedger.remember(context, name: name, content: text, answer: answer, in: batch)
            return Performed(answer: answer, wasKnown: false, records: transaction.appended)
        }
    }

    /// Keeps what witnesses have signed of this log, durably.
    package func keep(_ lines: [(witness: String, signature: NoteSignature)], size: UInt64) throws {
        try StoreFailure.translated {
            try engine.write { try Cosignatures.put(lines, size: size, in: $0) }
        }
    }

    /// Writes, durably, what is no fact for the log: sessions, failed attempts, the access journal. Others' commands wait
    /// meanwhile, so nothing slow belongs in it. What a command's memo remembers must not be changed here.
    package func note<Value>(_ work: (Database) throws -> Value) throws -> Value {
        try StoreFailure.translated { try engine.write(work) }
    }

    /// Reads one consistent state of the tables; writers do not wait for it.
    package func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
        try StoreFailure.translated { try engine.read(work) }
    }
}

/// What a command answered.
package struct Performed<Answer> {
    package let answer: Answer
    /// The id was known: nothing was done now, this is the first answer.
    package let wasKnown: Bool
    package let records: [UInt64]
}

extension Performed: Sendable where Answer: Sendable {}
