import Foundation
import StoreSimulator

/// Runs whole data folders over many seeds; `./sim --store` builds and starts it.
///
///     --seeds N   how many (100)    --from S   the first (1)    --steps K   steps in each (60)
struct Options {
    var seeds: UInt64 = 100
    var from: UInt64 = 1
    var steps: UInt64 = 60

    init?(_ arguments: [String]) {
        guard arguments.count.isMultiple(of: 2) else { return nil }
        for index in stride(from: 0, to: arguments.count, by: 2) {
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
    print("usage: ./sim --store [--seeds N] [--from S] [--steps K]")
    exit(64)
}

var records: [String: Int] = [:]
var refused: [String: Int] = [:]
for seed in options.from..<options.from + options.seeds {
    let place = FileManager.default.temporaryDirectory.appending(path: "daicho-sim-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let simulation = try StoreSimulation(seed: seed, steps: Int(options.steps), in: place)
    if let failure = simulation.failure {
        print(failure)
        // The folder is left for whoever looks into it.
        print("its folder: \(place.path)")
        exit(1)
    }
    records.merge(simulation.records, uniquingKeysWith: +)
    refused.merge(simulation.refused, uniquingKeysWith: +)
}
for (title, counts) in [("records", records), ("refused", refused)] {
    print(title)
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print("\(count)\t\(name)") }
}
print("\(options.seeds) seeds of \(options.steps) steps: nothing wrong")
