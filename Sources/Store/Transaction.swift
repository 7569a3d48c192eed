package import Quantities
package import SQL
package import TransparencyLog

/// One command's work in the database: its records and their projections are committed together or not at all.
package final class Transaction {
    package let database: Database
    package let context: CommandContext
    /// Where salts come from.
    package let entropy: Entropy
    /// The indexes of the records this command appended, in order.
    package private(set) var appended: [UInt64] = []
    private let batch: Batch

    init(_ batch: Batch, _ context: CommandContext, _ entropy: Entropy) {
        self.batch = batch
        database = batch.database
        self.context = context
        self.entropy = entropy
    }

    /// The log with everything appended so far, by this command and those before it.
    package var logHead: LogHead { batch.head }

    /// Has a further key sign the checkpoint of this commit.
    package func sign(alsoBy signer: NoteSigner) { batch.sign(alsoBy: signer) }

    /// Work in another person's name, recorded under the id of the command with which they asked for it.
    package func acting<Value>(as actor: Actor, under id: String, _ work: (Transaction) throws -> Value) throws -> Value
    {
        let context = CommandContext(
            id: id, actor: actor, recordedAt: context.recordedAt, effectiveAt: context.effectiveAt)
        let inner = Transaction(batch, context, entropy)
        let value = try work(inner)
        appended += inner.appended
        return value
    }

    /// Appends one fact to the log and gives its index. The projection is the caller's next statement.
    /// - Parameter subject: what the fact is about, such as `project:P1`, for finding it again.
    @discardableResult
    package func append(_ body: some EventBody, subject: String) throws -> UInt64 {
        try append(body) { _ in subject }
    }

    /// - Parameter subject: of the index that the record gets, for what is named after it.
    @discardableResult
    package func append(_ body: some EventBody, subject: (UInt64) -> String) throws -> UInt64 {
        let envelope = RecordEnvelope(
            kind: type(of: body).kind, actor: context.actor, recordedAt: context.recordedAt,
            effectiveAt: context.effectiveAt, command: context.id, body: body)
        let index = try batch.append(
            envelope.bytes(), kind: type(of: body).kind, subject: subject(batch.end.size),
            recordedAt: context.recordedAt)
        appended.append(index)
        database.remember(context.today, index)
        return index
    }
}
