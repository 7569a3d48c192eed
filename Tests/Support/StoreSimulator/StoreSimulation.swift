package import Foundation
import Quantities
import RegistrySimulator
import TestRandom
package import UseCases

/// One run of a whole data folder from a seed: people of several organisations ask for what takes two persons, approve it,
/// or try to do without; alone, at once and twice, through two programs, while the clock jumps and the programs die. After
/// each step the tables and the log are held against the invariants.
///
/// What is given at once is ordered by the scheduler, not by the seed: so what is judged is what came of it.
package struct StoreSimulation {
    package let seed: UInt64
    package let steps: [StoreStep]
    /// How often each record came, by kind.
    package let records: [String: Int]
    /// How often each refusal came, by code.
    package let refused: [String: Int]
    package let failure: Failure?

    package struct Failure: Sendable {
        package let seed: UInt64
        package let wrong: String
        /// Few steps that lead to something wrong.
        package let steps: [StoreStep]
        /// How many there were at first.
        package let length: Int
    }

    /// Runs that are tried to find fewer steps: each opens a folder anew.
    private static let mostTries = 60

    /// - Parameters:
    ///   - place: an empty folder that is the caller's to remove.
    ///   - database: a server's is used once, and steps of a failure are not made fewer there.
    package init(
        seed: UInt64, steps length: Int, in place: URL, _ database: DatabaseAddress = .embedded,
        _ core: FolderCore = .real
    ) throws {
        self.seed = seed
        var random = SplitMix64(seed: seed)
        let cast = Cast(&random)
        var drawing = StepDrawing(cast, random)
        steps = drawing.steps(length)
        let opening = place.appending(path: "opening")
        try Opening.run(
            at: opening, database, cast, core.policy, clock: Clock { Instant(seconds: StepDrawing.start) })
        let run = try Run(opening, database, steps, cast, core)
        records = run.kinds
        refused = run.refused
        guard let wrong = run.wrong else {
            failure = nil
            return
        }
        guard database == .embedded else {
            failure = Failure(seed: seed, wrong: wrong, steps: Array(steps.prefix(run.taken)), length: steps.count)
            return
        }
        let apart = StoreStep.apart(Array(steps.prefix(run.taken)))
        var tries = 0
        var last = wrong
        let few = Shrinking.shrunk(apart) { some in
            tries += 1
            guard tries <= Self.mostTries, let again = try? Run(opening, database, some, cast, core),
                let wrong = again.wrong
            else { return false }
            last = wrong
            return true
        }
        failure = Failure(seed: seed, wrong: last, steps: few, length: apart.count)
    }

    /// Some steps in a copy of the folder.
    private struct Run {
        private(set) var wrong: String?
        private(set) var taken = 0
        private(set) var kinds: [String: Int] = [:]
        private(set) var refused: [String: Int] = [:]

        init(
            _ opening: URL, _ database: DatabaseAddress, _ steps: [StoreStep], _ cast: Cast, _ core: FolderCore
        ) throws {
            var url = opening
            if database == .embedded {
                url = opening.deletingLastPathComponent().appending(path: "run")
                try? FileManager.default.removeItem(at: url)
                try FileManager.default.copyItem(at: opening, to: url)
            }
            let folder = try SimulatedFolder(at: url, cast, core)
            do {
                while wrong == nil, taken < steps.count {
                    taken += 1
                    wrong = try folder.take(steps[taken - 1])
                }
                wrong = try wrong ?? folder.end()
            } catch {
                wrong = "\(error)"
            }
            kinds = folder.kinds
            refused = folder.refused
        }
    }
}

extension StoreSimulation.Failure: CustomStringConvertible {
    package var description: String {
        (["seed \(seed): \(wrong)", "\(steps.count) of \(length) steps lead to it:"] + steps.map { "  \($0)" })
            .joined(separator: "\n")
    }
}
