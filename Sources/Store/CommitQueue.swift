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
    private let signers: [NoteSigner]
    private let queue = DispatchQueue(label: "daicho.commit", qos: .userInitiated)
    private let waiting = Mutex(Waiting())
    /// The log's right edge after this program's last commit.
    private let edge = Mutex<TileAppender?>(nil)

    private struct Waiting {
        var jobs: [any CommitJob] = []
        var isDraining = false
    }

    init(engine: any Engine, signers: [NoteSigner]) {
        self.engine = engine
        self.signers = signers
    }

    /// Runs `work` in a commit and returns what it gave when that is durable.
    /// - Throws: what `work` throws, or what the engine reports.
    func commit<Value: Sendable>(
        isLong: Bool, _ work: @escaping @Sendable (Batch) throws -> Value
    ) throws -> Value {
        let done = DispatchSemaphore(value: 0)
        let result = Mutex<Result<Value, any Error>?>(nil)
        submit(
            WaitingCommand(isLong: isLong, work: work) { outcome in
                result.withLock { $0 = outcome }
                done.signal()
            })
        done.wait()
        guard let outcome = result.withLock({ $0 }) else { preconditionFailure("a job is answered before it signals") }
        return try outcome.get()
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
            let jobs = waiting.withLock { waiting -> [any CommitJob] in
                let count = Self.together(waiting.jobs)
                defer { waiting.jobs.removeFirst(count) }
                if count == 0 { waiting.isDraining = false }
                return Array(waiting.jobs.prefix(count))
            }
            guard !jobs.isEmpty else { return }
            commit(jobs)
        }
    }

    /// A long command commits alone.
    private static func together(_ jobs: [any CommitJob]) -> Int {
        guard let first = jobs.first else { return 0 }
        return first.isLong ? 1 : jobs.prefix(mostTogether).prefix { !$0.isLong }.count
    }

    private func commit(_ jobs: [any CommitJob]) {
        do {
            let done = try engine.write { database in
                let batch = try Batch(database, known: edge.withLock { $0 })
                let answers = try jobs.map { try $0.run(in: batch, isAlone: jobs.count == 1) }
                return (answers: answers, edge: try batch.sequence(signers: signers))
            }
            edge.withLock { $0 = done.edge }
            for answer in done.answers { answer() }
        } catch {
            if jobs.count == 1 { return jobs[0].fail(error) }
            for job in jobs { commit([job]) }
        }
    }
}

/// A command that waits for its commit.
private protocol CommitJob: Sendable {
    var isLong: Bool { get }
    /// Does the work and gives what to do once the commit is durable.
    /// - Throws: what ends the whole transaction.
    func run(in batch: Batch, isAlone: Bool) throws -> @Sendable () -> Void
    func fail(_ error: any Error)
}

private struct WaitingCommand<Value: Sendable>: CommitJob {
    let isLong: Bool
    let work: @Sendable (Batch) throws -> Value
    let answer: @Sendable (Result<Value, any Error>) -> Void

    func run(in batch: Batch, isAlone: Bool) throws -> @Sendable () -> Void {
        // Alone, a refusal ends the transaction, which costs nobody anything.
        guard !isAlone else {
            let value = try work(batch)
            return { answer(.success(value)) }
        }
        do {
            let value = try batch.savepoint { try work(batch) }
            return { answer(.success(value)) }
        } catch let failure as SQLFailure where failure.kind != .constraint {
            // A full disk or a lost connection may have ended the transaction already.
            throw failure
        } catch {
            return { answer(.failure(error)) }
        }
    }

    func fail(_ error: any Error) { answer(.failure(error)) }
}
