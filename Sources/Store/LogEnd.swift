import Quantities
import SQL

/// The end of the log: where the next record goes, and when the last one was recorded.
struct LogEnd {
    private(set) var size: UInt64
    private var recordedAt: Instant?

    static let question = Question("SELECT idx, bytes FROM records ORDER BY idx DESC LIMIT 1")

    /// - Parameter answer: to the question.
    init(_ answer: [Row]) throws {
        let last = try answer.first.map { try LogRecord(index: $0["idx"], bytes: $0["bytes"]) }
        size = last.map { $0.index + 1 } ?? 0
        recordedAt = last?.header.recordedAt
    }

    /// The context with a time of recording that is not before the last record's.
    ///
    /// Commands are numbered in the order of their commit, and clocks of several machines differ: without this, the
    /// state as of an instant would not be the state after some record.
    func dated(_ context: CommandContext) -> CommandContext {
        guard let recordedAt, context.recordedAt < recordedAt else { return context }
        return CommandContext(
            id: context.id, actor: context.actor, recordedAt: recordedAt, effectiveAt: context.effectiveAt)
    }

    mutating func appended(at instant: Instant) {
        size += 1
        recordedAt = instant
    }
}
