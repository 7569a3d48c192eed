import Dispatch
import Quantities
import SQL
import Synchronization
import TransparencyLog

/// Gathers the commands of all callers and commits them together (group commit): durability costs one sync for many.
///
/// A refused command takes nobody with it: on SQLite each runs under a savepoint of its own. On a server a savepoint costs
/// a round trip, and nearly every refusal comes before anything was changed, so there a command that changes something
/// and is refused then ends the shared commit (which is done again, see below). Commands are executed one after the
/// other, in the order in which they came; that order is the order of the log.
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
    /// The longest that a command waits for company.
    private static let mostPatience = Duration.milliseconds(1)

    private let waiting = Mutex(Waiting())
    private let gathered = DispatchSemaphore(value: 0)
    /// What this program's last commit left: only the commit thread asks.
    private let left = Mutex(Left())

    private struct Waiting {
        var jobs: [any CommitJob] = []
        var isDraining = false
        /// The commit thread waits for so many.
        var awaited = Int.max
        /// Since the start of the program.
        var commits: UInt64 = 0
        var commands: UInt64 = 0
    }

    /// What is known of the tables as long as nobody else writes to them.
    private struct Left {
        /// The log's right edge.
        var edge: TileAppender?
        let memo = Memo()
    }

    private static let isCommitting = DispatchSpecificKey<Bool>()

    init(engine: any Engine, signers: [NoteSigner]) {
        self.engine = engine
        self.signers = signers
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

    var activity: CommitActivity {
        waiting.withLock {
            CommitActivity(waiting: $0.jobs.count, commits: $0.commits, commands: $0.commands)
        }
    }

    private func submit(_ job: any CommitJob) {
        let mustStart = waiting.withLock { waiting in
            waiting.jobs.append(job)
            if waiting.jobs.count == waiting.awaited { gathered.signal() }
            defer { waiting.isDraining = true }
            return !waiting.isDraining
        }
        if mustStart { queue.async { self.drain() } }
    }

    private func drain() {
        var clients = 0
        var patience = Duration.zero
        while true {
            gather(clients, for: patience)
            let start = ContinuousClock.now
            // The jobs hold what their callers gave them, down to the store itself. They are let go before anybody is
            // answered: a caller that ends then is the last to hold it, and closes it.
            let answers = commit(next())
            guard !answers.isEmpty else { return }
            for answer in answers { answer() }
            clients = answers.count
            patience = min((ContinuousClock.now - start) / 2, Self.mostPatience)
        }
    }

    /// Waits a moment for those who were just answered, as most of them have another command: else half of the clients
    /// would always miss the commit that the other half is in. Never waits where only one is at work.
    private func gather(_ clients: Int, for patience: Duration) {
        let isShort = waiting.withLock { waiting in
            guard clients > 1, (1..<clients).contains(waiting.jobs.count) else { return false }
            waiting.awaited = clients
            return true
        }
        guard isShort else { return }
        _ = gathered.wait(timeout: .now() + .nanoseconds(Int(patience.components.attoseconds / 1_000_000_000)))
        waiting.withLock { $0.awaited = .max }
    }

    /// Those that are to be committed together now; a long command commits alone.
    private func next() -> [any CommitJob] {
        waiting.withLock { waiting in
            let jobs = waiting.jobs.prefix(Self.mostTogether)
            let count = jobs.first.map { $0.isLong ? 1 : jobs.prefix { !$0.isLong }.count } ?? 0
            defer { waiting.jobs.removeFirst(count) }
            if count == 0 { waiting.isDraining = false } else { waiting.commits += 1 }
            waiting.commands += UInt64(count)
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
                    return (answers: answers, edge: try batch.sequence(signers: signers))
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
        return batch.database.dialect == .sqlite ? try runUnderSavepoint(batch) : try runInTheOpen(batch)
    }

    private func runUnderSavepoint(_ batch: Batch) throws -> @Sendable () -> Void {
        do {
            return answered(.success(try batch.savepoint { try work(batch) }))
        } catch let failure as SQLFailure where failure.kind != .constraint {
            // A full disk or a lost connection may have ended the transaction already.
            throw failure
        } catch {
            return answered(.failure(error))
        }
    }

    /// What an earlier command's statement has to report may be thrown here, so no failure of a statement is this one's.
    private func runInTheOpen(_ batch: Batch) throws -> @Sendable () -> Void {
        let changes = batch.database.changes
        do {
            return answered(.success(try work(batch)))
        } catch let refusal as Rejection where batch.database.changes == changes {
            return answered(.failure(refusal))
        }
    }

    func failed(_ error: any Error) -> @Sendable () -> Void { answered(.failure(error)) }

    /// Holds the answer, and nothing of the work.
    private func answered(_ result: Result<Value, any Error>) -> @Sendable () -> Void {
        { [answer] in answer(result) }
    }
}
