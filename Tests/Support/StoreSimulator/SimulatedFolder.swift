import Foundation
import Quantities
import Store
import Synchronization
import UseCases

/// A folder that people give errands to, through two programs at once, and what they were answered.
final class SimulatedFolder {
    private let url: URL
    private let core: FolderCore
    private let present = Present()
    private let faults = Faults()
    /// Two of the same folder: what one writes the other has not seen.
    private var folders: [DataFolder] = []
    private var acts: [Int: PendingActID] = [:]
    private var answers = AnswerBook()
    private var walk: ApprovalWalk
    private var ended: Set<TableCheck.Block> = []
    private(set) var refused: [String: Int] = [:]
    /// Records by their kind.
    var kinds: [String: Int] { walk.kinds }

    private final class Present: Sendable {
        private let seconds = Mutex(StepDrawing.start)

        var now: Instant { Instant(seconds: seconds.withLock { $0 }) }

        func jump(_ count: Int64) { seconds.withLock { $0 += count } }
    }

    init(at url: URL, _ cast: Cast, _ core: FolderCore) throws {
        self.url = url
        self.core = core
        walk = ApprovalWalk(cast)
        try open()
        if let wrong = try folders[0].store.read({ try walk.follow($0, judges: false) }) { throw Wrong(wrong) }
    }

    private struct Wrong: Error {
        let text: String

        init(_ text: String) { self.text = text }
    }

    private func open() throws {
        folders = []
        let clock = Clock { [present] in present.now }
        folders = try (0..<2).map { _ in try core.open(url, clock, faults) }
    }

    /// Takes a step.
    /// - Returns: what is wrong after it; nil when nothing is.
    func take(_ step: StoreStep) throws -> String? {
        switch step {
        case .give(let errands, let atOnce): return try give(errands, atOnce: atOnce) ?? state()
        case .jump(let seconds):
            present.jump(seconds)
            return nil
        case .settle:
            let outcome = try SettleDueHolds().run(by: nil, on: folders[0])
            let odd = outcome.refused.first { !$0.rejection.code.hasPrefix("registry.") }
            return try odd.map { "settling is refused as \($0.rejection.code)" } ?? state()
        case .reopen:
            try open()
            return try state()
        case .crash(let errands, let isDurable):
            faults.crash(isDurable ? .unanswered : .lost)
            let outcomes = atOnce(errands)
            folders = []
            faults.end()
            try open()
            note(outcomes)
            return try answers.noteCrash(outcomes) ?? state()
        }
    }

    private func give(_ errands: [Errand], atOnce: Bool) throws -> String? {
        for group in atOnce ? [errands] : errands.map({ [$0] }) {
            let before = try size()
            let outcomes = self.atOnce(group)
            note(outcomes)
            if let wrong = answers.note(outcomes) { return wrong }
            let made = outcomes.map(\.records).reduce(0, +)
            let records = try size() - before
            if records != made { return "\(records) records, of which \(made) were answered" }
        }
        return nil
    }

    private func note(_ outcomes: [Outcome]) {
        for outcome in outcomes {
            if let act = outcome.act { acts[outcome.errand.id] = act }
            if let refusal = outcome.refusal { refused[refusal, default: 0] += 1 }
        }
    }

    /// Each by a thread of its own, half of them in the other program; one alone needs none.
    private func atOnce(_ errands: [Errand]) -> [Outcome] {
        if errands.count == 1 {
            return errands.compactMap { Outcome.of($0, acts, core, in: folders[$0.id % 2]) }
        }
        let outcomes = Mutex<[Int: Outcome]>([:])
        let group = DispatchGroup()
        for (index, errand) in errands.enumerated() {
            group.enter()
            Thread.detachNewThread { [acts, core, folder = folders[index % 2]] in
                let outcome = Outcome.of(errand, acts, core, in: folder)
                outcomes.withLock { $0[index] = outcome }
                group.leave()
            }
        }
        group.wait()
        return outcomes.withLock { known in errands.indices.compactMap { known[$0] } }
    }

    private func size() throws -> Int {
        try folders[0].store.read { try $0.first(Int.self, "SELECT COUNT(*) FROM records") } ?? 0
    }

    /// What is wrong with the tables and the log.
    private func state() throws -> String? {
        let wrong = try folders[0].store.read { database -> String? in
            if let wrong = try walk.follow(database) { return wrong }
            let tables = try TableCheck(database)
            if let wrong = try tables.wrong(ended: ended) { return wrong }
            ended = tables.outOfUse
            return nil
        }
        if let wrong { return wrong }
        return try AuditRegistry().run(on: folders[0]).findings.first.map { "the second check finds \($0.problem)" }
    }

    /// What is wrong at the end: everything that the folder claims about itself, made again.
    func end() throws -> String? {
        try CheckFolder().run(on: folders[0]).findings.first.map { "fsck finds \($0)" }
    }
}
