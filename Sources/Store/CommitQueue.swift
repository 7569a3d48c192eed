import Dispatch
import SQL
import Synchronization
import TransparencyLog

/// Gathers the commands of all callers and commits them together (group commit): durability costs one sync for many.
///
/// Each command of a shared commit runs under its own savepoint, so a refused one takes nobody with it. Commands are
/// executed one after the other, in the order in which they came; that order is the order of the log.
///
/// When a shared commit itself fails (a constraint that is checked at its end, a full disk, a lost connection), its
/// commands are done again one by one, each in a transaction of its own. That is safe whatever became of the commit:
/// the ids of those that came through are known. So the guilty command alone is refused.
final class CommitQueue: Sendable {
    /// Commands in one transaction at the most: what a reader may have to wait for, and what may have to be done again.
    static let mostTogether = 256

    private let engine: any Engine
    private let signer: NoteSigner
    private let queue = DispatchQueue(label: "daicho.commit", qos: .userInitiated)
    private let waiting = Mutex(Waiting())
    /// What this program's last commit left: only the commit thread asks.
    private let left = Mutex(Left())

    private struct Waiting {
        var jobs: [any CommitJob] = []
        var isDraining = false
    }

    /// What is known of the tables as long as nobody else writes to them.
    private struct Left {
        /// The log's right edge.
        var edge: TileAppender?
        let memo = Memo()
    }

    private static let isCommitting = DispatchSpecificKey<Bool>()

    init(engine: any Engine, signer: NoteSigner) {
        self.engine = engine
        self.signer = signer
        queue.setSpecific(key: Self.isCommitting, value: true)
    }

    /// Runs `work` in a commit and returns what it gave when that is durable.
    /// - Throws: what `work` throws, or what the engine reports.
    func commit<Value: Sendable>(
        id: String, isLong: Bool, _ work: @escaping @Sendable (Batch) throws -> Value
    ) throws -> Value {
        let done = DispatchSemaphore(value: 0)
        let result = Mutex<Result<Value, any Error>?>(nil)
        submit(
            WaitingCommand(id: id, isLong: isLong, work: work) { outcome in
                result.withLock { $0 = outcome }
                done.signal()
            })
        done.wait()
        guard let outcome = result.withLock({ $0 }) else { preconditionFailure("a job is answered before it signals") }
        return try outcome.get()
    }

    /// Waits until the commit thread has let go of everything. Does nothing on that thread itself.
    func settle() {
        if DispatchQueue.getSpecific(key: Self.isCommitting) == nil { queue.sync {} }
    }

    private func submit(_ job: any CommitJob) {
        let mustStart = waiting.withLock { waiting in
            waiting.jobs.append(job)
            defer { waiting.isDraining = true }
            return !waiting.isDraining
        }
        if mustStart { queue.async { self.drain() } }
    }

    private func drain() {
        while true {
            // The jobs hold what their callers gave them, down to the store itself. They are let go before anybody is
            // answered: a caller that ends then is the last to hold it, and closes it.
            let answers = commit(next())
            guard !answers.isEmpty else { return }
            for answer in answers { answer() }
        }
    }

    /// Those that are to be committed together now; a long command commits alone.
    private func next() -> [any CommitJob] {
        waiting.withLock { waiting in
            let jobs = waiting.jobs.prefix(Self.mostTogether)
            let count = jobs.first.map { $0.isLong ? 1 : jobs.prefix { !$0.isLong }.count } ?? 0
            defer { waiting.jobs.removeFirst(count) }
            if count == 0 { waiting.isDraining = false }
            return Array(jobs.prefix(count))
        }
    }

    private func commit(_ jobs: [any CommitJob]) -> [@Sendable () -> Void] {
        guard !jobs.isEmpty else { return [] }
        do {
            return try left.withLock { left in
                let done = try engine.write { database in
                    let batch = try Batch(database, known: left.edge, memo: left.memo)
                    try CommandLedger.prepare(jobs.map(\.id), in: batch)
                    let answers = try jobs.map { try $0.run(in: batch, isAlone: jobs.count == 1) }
                    return (answers: answers, edge: try batch.sequence(signer: signer))
                }
                left.edge = done.edge
                return done.answers
            }
        } catch {
            left.withLock { $0.memo.forgetAll() }
            if jobs.count == 1 { return [jobs[0].failed(error)] }
            return jobs.flatMap { commit([$0]) }
        }
    }
}

/// A command that waits for its commit.
private protocol CommitJob: Sendable {
    /// The idempotency id.
    var id: String { get }
    var isLong: Bool { get }
    /// Does the work and gives what to do once the commit is durable.
    /// - Throws: what ends the whole transaction.
    func run(in batch: Batch, isAlone: Bool) throws -> @Sendable () -> Void
    /// What to do when the transaction came to nothing.
    func failed(_ error: any Error) -> @Sendable () -> Void
}

private struct WaitingCommand<Value: Sendable>: CommitJob {
    let id: String
    let isLong: Bool
    let work: @Sendable (Batch) throws -> Value
    let answer: @Sendable (Result<Value, any Error>) -> Void

    func run(in batch: Batch, isAlone: Bool) throws -> @Sendable () -> Void {
        // Alone, a refusal ends the transaction, which costs nobody anything.
        guard !isAlone else { return answered(.success(try work(batch))) }
        do {
            return answered(.success(try batch.savepoint { try work(batch) }))
        } catch let failure as SQLFailure where failure.kind != .constraint {
            // A full disk or a lost connection may have ended the transaction already.
            throw failure
        } catch {
            return answered(.failure(error))
        }
    }

    func failed(_ error: any Error) -> @Sendable () -> Void { answered(.failure(error)) }

    /// Holds the answer, and nothing of the work.
    private func answered(_ result: Result<Value, any Error>) -> @Sendable () -> Void {
        { [answer] in answer(result) }
    }
}
