package import Quantities
package import Registry
import TestRandom

/// One run of the registry from a seed: random people of several organisations ask for everything that there is, twice at
/// times, while the clock jumps; and after each step all is held against the slow registry.
package struct Simulation {
    package let seed: UInt64
    package let setting: Setting
    /// What was asked, until the end or the first thing wrong.
    package private(set) var steps: [Step] = []
    /// How often each event happened, by kind.
    package private(set) var accepted: [String: Int] = [:]
    /// How often each refusal came, by code.
    package private(set) var refused: [String: Int] = [:]
    package private(set) var failure: Failure?
    /// What happened, in order.
    package private(set) var history: [Entry] = []
    /// What the real registry came to.
    package let state: RegistryState

    /// What a record tells of an event, and the command that it came of.
    package struct Entry: Sendable {
        package let event: RegistryEvent
        package let command: any RegistryCommand
        package let actor: Actor
        package let recordedAt: Instant
    }

    package struct Failure: Sendable {
        package let seed: UInt64
        package let wrong: String
        /// Few steps that lead to something wrong.
        package let steps: [Step]
        /// How many there were at first.
        package let length: Int
    }

    package init(seed: UInt64, steps length: Int, _ core: RegistryCore = .real, cast: SimulatedCast = .few) {
        self.seed = seed
        var random = SplitMix64(seed: seed)
        setting = Setting(&random)
        var generator = StepGenerator(cast, random: random)
        var registry = SimulatedRegistry(setting, core)
        var wrong: String?
        while wrong == nil, steps.count < length {
            let step = generator.next(registry.ledger)
            steps.append(step)
            let happened = registry.events.count
            let refusal: String?
            (wrong, refusal) = registry.take(step)
            if let refusal { refused[refusal, default: 0] += 1 }
            guard case .ask(let asker, let order) = step else { continue }
            for event in registry.events[happened...] {
                accepted[type(of: event.body).kind, default: 0] += 1
                history.append(
                    Entry(
                        event: event, command: order.command, actor: asker.actor,
                        recordedAt: Instant(seconds: Int64(registry.ledger.now))))
            }
        }
        state = registry.state
        failure = (wrong ?? registry.replayed()).map { shrunk($0, core) }
    }

    /// What is wrong after these steps; nil when nothing is.
    private static func wrong(_ steps: [Step], _ setting: Setting, _ core: RegistryCore) -> String? {
        var registry = SimulatedRegistry(setting, core)
        for step in steps {
            if let wrong = registry.take(step).wrong { return wrong }
        }
        return registry.replayed()
    }

    private func shrunk(_ wrong: String, _ core: RegistryCore) -> Failure {
        var few = steps
        var length: Int
        repeat {
            length = few.count
            few = Step.joiningWaits(Shrinking.shrunk(few) { Self.wrong($0, setting, core) != nil })
        } while few.count < length
        return Failure(
            seed: seed, wrong: Self.wrong(few, setting, core) ?? wrong, steps: few, length: steps.count)
    }
}

extension Simulation.Failure: CustomStringConvertible {
    package var description: String {
        (["seed \(seed): \(wrong)", "\(steps.count) of \(length) steps lead to it:"] + steps.map { "  \($0)" })
            .joined(separator: "\n")
    }
}
