import Dispatch
import Quantities
import SQL
import Synchronization
import TransparencyLog

/// Gathers the commands of all callers and commits them together (group commit): durability costs one sync for many.
///
/// Commands are executed one after the other, in the order in which they came; that order is the order of the log. A
/// command that is refused before it has changed anything takes nobody with it, and that is nearly every refusal. When
/// anything else goes wrong (a refusal after a change, a constraint, a full disk, a lost connection), the transaction is
/// undone and its commands are done again in smaller groups, down to each alone. That is safe whatever became of the
/// commit: the ids of those that came through are known. So the guilty command alone is refused.
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
            let answers = commit(next()[...])
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

    private func commit(_ jobs: ArraySlice<any CommitJob>) -> [@Sendable () -> Void] {
        guard !jobs.isEmpty else { return [] }
        var reached = jobs.startIndex
        do {
            return try left.withLock { left in
                let done = try engine.write(asking: Batch.questions(jobs.map(\.id))) { database, answers in
                    let batch = try Batch(database, answers, known: left.edge, memo: left.memo)
                    var answers: [@Sendable () -> Void] = []
                    while reached < jobs.endIndex {
                        answers.append(try jobs[reached].run(in: batch))
                        reached += 1
                    }
                    return (answers: answers, edge: try batch.sequence(signers: signers))
                }
                left.edge = done.edge
                return done.answers
            }
        } catch {
            left.withLock { $0.memo.forgetAll() }
            if jobs.count == 1 { return [jobs[jobs.startIndex].failed(error)] }
            return Self.smaller(jobs, failedAt: reached, error).flatMap(commit)
        }
    }

    /// The groups in which commands are done again.
    ///
    /// What a constraint or a refusal ends is one command's doing: the one at which it ended, or, when it shows only at the
    /// commit, one that is looked for by halves. The rest need not commit one by one for it. Any other failure may strike
    /// each, and is told to each.
    private static func smaller(
        _ jobs: ArraySlice<any CommitJob>, failedAt reached: Int, _ error: any Error
    ) -> [ArraySlice<any CommitJob>] {
        if let failure = error as? SQLFailure, failure.kind != .constraint {
            return jobs.indices.map { jobs[$0...$0] }
        }
        guard reached < jobs.endIndex else {
            let middle = jobs.startIndex + jobs.count / 2
            return [jobs[..<middle], jobs[middle...]]
        }
        return [jobs[..<reached], jobs[reached...reached], jobs[(reached + 1)...]]
    }
}

/// A command that waits for its commit.
private protocol CommitJob: Sendable {
    /// The idempotency id.
    var id: String { get }
    var isLong: Bool { get }
    /// Does the work and gives what to do once the commit is durable.
    /// - Throws: what ends the whole transaction.
    func run(in batch: Batch) throws -> @Sendable () -> Void
    /// What to do when the transaction came to nothing.
    func failed(_ error: any Error) -> @Sendable () -> Void
}

private struct WaitingCommand<Value: Sendable>: CommitJob {
    let id: String
    let isLong: Bool
    let work: @Sendable (Batch) throws -> Value
    let answer: @Sendable (Result<Value, any Error>) -> Void

    /// What an earlier command's statement has to report may be thrown here, so no failure of a statement is this one's.
    func run(in batch: Batch) throws -> @Sendable () -> Void {
        let changes = batch.database.changes
        do {
            return answered(.success(try work(batch)))
        } catch let refusal where !(refusal is SQLFailure) && batch.database.changes == changes {
            return answered(.failure(refusal))
        }
    }

    func failed(_ error: any Error) -> @Sendable () -> Void { answered(.failure(error)) }

    /// Holds the answer, and nothing of the work.
    private func answered(_ result: Result<Value, any Error>) -> @Sendable () -> Void {
        { [answer] in answer(result) }
    }
}
