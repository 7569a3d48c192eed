import RegistrySimulator
import Testing

/// The simulator bites: a registry that is wrong in one point is found, and what leads to it is few steps.
@Suite struct MutationTests {
    @Test("a wrong registry is found within a few seeds, and shrunk to a few steps", arguments: Mutant.allCases)
    func found(mutant: Mutant) throws {
        let core = mutant.core
        let simulations = (1...60 as ClosedRange<UInt64>).lazy.map { Simulation(seed: $0, steps: 120, core) }
        // What leads to it cannot always be made short; of three, one can.
        let failures = Array(simulations.compactMap(\.failure).prefix(3))
        let failure = try #require(failures.min { $0.steps.count < $1.steps.count }, "\(mutant) was not found")
        #expect(failure.steps.count <= 15, "\(failure)")
        #expect(failure.steps.count <= failure.length)
        // What is printed is enough to come to it again: the seed, and each step.
        let lines = "\(failure)".split(separator: "\n")
        #expect(lines.first?.hasPrefix("seed \(failure.seed): ") == true)
        #expect(lines.count == failure.steps.count + 2)
        #expect(Simulation(seed: failure.seed, steps: 120, core).failure?.steps == failure.steps)
        #expect(Simulation(seed: failure.seed, steps: 120).failure == nil)
    }
}
