import Foundation

/// Measures Daicho, each rate beside a ceiling measured in the same run. `--smoke` runs everything very small.
/// `load …` does not measure: it puts a data folder under load for the failure tests, see ``LoadGenerator``.
@main
struct Benchmarks {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.first == "load" { return try LoadGenerator(Array(arguments.dropFirst())).run() }
        let scale = arguments.contains("--smoke") ? Scale.smoke : .full
        let wanted = Set(arguments.filter { !$0.hasPrefix("-") })
        let known = Set(benchmarks.map(\.name))
        guard wanted.isSubset(of: known) else {
            FileHandle.standardError.write(Data("benchmarks: \(known.sorted().joined(separator: ", "))\n".utf8))
            exit(2)
        }
        for benchmark in benchmarks where wanted.isEmpty || wanted.contains(benchmark.name) {
            for figure in try benchmark.run(scale) {
                FileHandle.standardOutput.write(Data((figure.line + "\n").utf8))
            }
        }
    }

    static let benchmarks: [any Benchmark] = [
        ImportBenchmark(), JobBenchmark(), TreeBenchmark(), CommandBenchmark(), ClientsBenchmark(),
        HistoryBenchmark(), FsckBenchmark(), AuditBenchmark(), ReconcileBenchmark(), KeepBenchmark(), ProofBenchmark(),
        PapersBenchmark(), HoldingsBenchmark(), PortalBenchmark(),
    ]
}

/// How large a run is.
enum Scale {
    case smoke, full
}

protocol Benchmark: Sendable {
    var name: String { get }
    func run(_ scale: Scale) throws -> [Figure]
}
