package import Foundation
package import GRDB
import Quantities
package import TransparencyLog

/// The data folder's database: one embedded SQLite file, one writer, every commit durable before it is answered.
package final class Store: Sendable {
    private let queue: DatabaseQueue
    private let signer: NoteSigner
    private let entropy: Entropy

    /// Opens or creates the database and brings its tables to the newest step.
    /// - Throws: ``Rejection`` `store.folder.newer` when a newer program has already migrated it.
    package init(file: URL, signer: NoteSigner, entropy: Entropy) throws {
        self.signer = signer
        self.entropy = entropy
        queue = try StoreFailure.translated { try Self.opened(file) }
    }

    private static func opened(_ file: URL) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.journalMode = .wal
        configuration.label = "daicho"
        let queue = try DatabaseQueue(path: file.path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            // The library opens WAL databases with NORMAL, which may lose acknowledged commits in a power cut.
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA cache_size = -65536")
        }
        guard try !queue.read(Schema.migrator.hasBeenSuperseded) else {
            throw Rejection(
                "store.folder.newer", expected: "a data folder of this version or older", found: "a newer one",
                ja: "このデータフォルダはより新しい daicho で作られています。新しい daicho を使ってください",
                en: "This data folder was made by a newer daicho; use that one")
        }
        try Schema.migrator.migrate(queue)
        return queue
    }

    /// Runs a command once. A known id gets its first answer; a refused command leaves nothing behind.
    /// - Parameters:
    ///   - name: the command's name, part of what the id stands for.
    ///   - content: what was asked, compared field by field when the id comes again.
    /// - Throws: ``Rejection`` `store.command.idReused` naming the field that differs.
    package func perform<Content: Encodable, Answer: Codable>(
        _ name: String, _ content: Content, _ context: CommandContext,
        _ work: (Transaction) throws -> Answer
    ) throws -> Performed<Answer> {
        try StoreFailure.translated {
            try queue.write { database in
                let text = try CanonicalJSON.text(content)
                if let earlier = try CommandLedger.answer(to: context, name: name, content: text, in: database) {
                    return Performed(
                        answer: try CanonicalJSON.value(Answer.self, from: earlier), wasKnown: true, records: [])
                }
                let transaction = Transaction(database, context, entropy)
                let answer = try work(transaction)
                try CommandLedger.remember(context, name: name, content: text, answer: answer, in: database)
                if !transaction.appended.isEmpty { try RecordLog.sign(with: signer, in: database) }
                return Performed(answer: answer, wasKnown: false, records: transaction.appended)
            }
        }
    }

    package func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
        try StoreFailure.translated { try queue.read(work) }
    }
}

/// What a command answered.
package struct Performed<Answer> {
    package let answer: Answer
    /// The id was known: nothing was done now, this is the first answer.
    package let wasKnown: Bool
    package let records: [UInt64]
}
