import Foundation
import RegistrySimulator

/// Runs the registry's simulator over many seeds; `./sim` builds and starts it.
///
///     --seeds N   how many (1000)    --from S   the first (1)    --steps K   steps in each (200)
///     --cast few|crowd   three people of three organisations, or a thousand of twenty (few)
struct Options {
    var seeds: UInt64 = 1000
    var from: UInt64 = 1
    var steps: UInt64 = 200
    var cast = SimulatedCast.few

    init?(_ arguments: [String]) {
        guard arguments.count.isMultiple(of: 2) else { return nil }
        for index in stride(from: 0, to: arguments.count, by: 2) {
            switch (arguments[index], arguments[index + 1]) {
            case ("--cast", "few"): continue
            case ("--cast", "crowd"):
                cast = .crowd
                continue
            default: break
            }
            guard let value = UInt64(arguments[index + 1]), value <= 1_000_000_000_000 else { return nil }
            switch arguments[index] {
            case "--seeds": seeds = value
            case "--from": from = value
            case "--steps": steps = value
            default: return nil
            }
        }
    }
}

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
    print("usage: ./sim [--seeds N] [--from S] [--steps K] [--cast few|crowd]")
    exit(64)
}

var accepted: [String: Int] = [:]
var refused: [String: Int] = [:]
for seed in options.from..<options.from + options.seeds {
    let simulation = Simulation(seed: seed, steps: Int(options.steps), cast: options.cast)
    if let failure = simulation.failure {
        print(failure)
        exit(1)
    }
    accepted.merge(simulation.accepted, uniquingKeysWith: +)
    refused.merge(simulation.refused, uniquingKeysWith: +)
    if (seed - options.from + 1).isMultiple(of: 1000) { print("\(seed - options.from + 1) seeds") }
}
for (title, counts) in [("accepted", accepted), ("refused", refused)] {
    print(title)
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print("\(count)\t\(name)") }
}
print("\(options.seeds) seeds of \(options.steps) steps: nothing wrong")
