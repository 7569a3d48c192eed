import Foundation
import SQL
import Store
import TransparencyLog
import UseCases

/// Backup and restoration of a long log. The ceiling is bare SHA-256 of the backup's bytes, which both compute (a
/// restoration twice).
struct KeepBenchmark: Benchmark {
    let name = "keep"

    func run(_ scale: Scale) throws -> [Figure] {
        try withTemporaryFolder { place in
            let folder = try LongLog.folder(at: place.appending(path: "data"), scale)
            let file = place.appending(path: "backup")
            var answer: BackupAnswer?
            let writing = try seconds { answer = try BackUpFolder(to: file).run(on: folder) }
            guard let answer else { throw CocoaError(.fileWriteUnknown) }
            let restoring = try seconds {
                _ = try RestoreFolder(from: file).run(at: place.appending(path: "restored"))
            }
            let megabytes = Double(answer.bytes) / 1e6
            let piece = [UInt8](repeating: 0x61, count: 1 << 20)
            var hasher = LogHasher()
            let hashing = seconds {
                for _ in 0..<max(1, Int(answer.bytes) / piece.count) { hasher.update(piece) }
            }
            return [("backup", writing), ("restore", restoring)].map { name, time in
                Figure(
                    name: name, unit: "MB/s", rate: megabytes / time, ceilingName: "SHA-256 of its bytes",
                    ceiling: megabytes / hashing,
                    notes: [
                        "\(Figure.grouped(Double(answer.records))) records, \(Figure.grouped(megabytes)) MB",
                        "peak \(peakMemory() ?? 0) MiB", "hash \(answer.sha256.prefix(8))",
                    ])
            }
        }
    }
}
