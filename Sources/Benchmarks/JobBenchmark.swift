import Foundation
import Quantities
import Registry
import UseCases

/// The whole job on a simulated year, through every use case: the rate of its import with storage beside that of the
/// whole job, and how long `explain`, `bundle` and `verify` take on what it made.
struct JobBenchmark: Benchmark {
    let name = "job"

    func run(_ scale: Scale) throws -> [Figure] {
        let homes = scale == .smoke ? 2 : 1000
        return try withTemporaryFolder { folder in
            let steps = StepClock()
            let result = try PerformDemonstration(homes: homes, seed: 7).run(at: folder) { now in
                if now.fraction == nil { steps.mark(now.step.en) }
            }
            steps.mark("end")
            let readings = Double(homes * 365 * 48 * 2)
            let job = Figure(
                name: "import with storage", unit: "readings/s", rate: readings / steps.seconds(of: "Taking in"),
                ceilingName: "limit 120 s for the whole job, readings/s", ceiling: readings / 120,
                notes: steps.lines + ["whole job \(Figure.decimal(steps.total)) s", "peak \(peakMemory() ?? 0) MiB"])
            return [job] + (try questions(DataFolder.open(folder), result))
        }
    }

    private func questions(_ folder: DataFolder, _ result: DemonstrationResult) throws -> [Figure] {
        let explaining = try seconds {
            for _ in 0..<5 { _ = try folder.answer(ExplainSerial(serial: result.firstRetired), to: .owner) }
        }
        var bytes: [UInt8] = []
        let bundling = try seconds {
            bytes = try folder.answer(
                ExportBundle(first: result.firstRetired, last: result.firstRetired, disclosesReadings: true), to: .owner
            )
        }
        let verifying = try seconds { _ = try VerifyBundle(bytes: bytes, verifierKey: folder.verifierKey).run() }
        return [
            Figure(
                name: "explain", unit: "per second", rate: 5 / explaining, ceilingName: "limit 100 ms", ceiling: 10,
                notes: [
                    "bundle of one tonne \(bytes.count) bytes", "written in \(Figure.decimal(bundling)) s",
                    "verified in \(Figure.decimal(verifying)) s",
                ])
        ]
    }
}

/// When each step began. Marked from one thread only: the demonstration runs its steps one after the other.
private final class StepClock: @unchecked Sendable {
    private var marks: [(name: String, at: ContinuousClock.Instant)] = []

    func mark(_ name: String) { marks.append((name, .now)) }

    var lines: [String] {
        zip(marks, marks.dropFirst()).map { "\($0.name) \(Figure.decimal(Self.seconds($0.at, $1.at))) s" }
    }

    var total: Double {
        guard let first = marks.first, let last = marks.last else { return 0 }
        return Self.seconds(first.at, last.at)
    }

    func seconds(of prefix: String) -> Double {
        zip(marks, marks.dropFirst()).filter { $0.0.name.hasPrefix(prefix) }.map { Self.seconds($0.at, $1.at) }.reduce(
            0, +)
    }

    private static func seconds(_ start: ContinuousClock.Instant, _ end: ContinuousClock.Instant) -> Double {
        let duration = (end - start).components
        return Double(duration.seconds) + Double(duration.attoseconds) / 1e18
    }
}
