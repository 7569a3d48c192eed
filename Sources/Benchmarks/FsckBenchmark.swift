import Foundation
import SQL
import Store
import TransparencyLog
import UseCases

/// The log's part of `daicho fsck` over a long log: every record's hash, every tile, every checkpoint. The ceiling is
/// bare SHA-256 of the same bytes.
struct FsckBenchmark: Benchmark {
    let name = "fsck"

    func run(_ scale: Scale) throws -> [Figure] {
        try withTemporaryFolder { place in
            let folder = try LongLog.folder(at: place, scale)
            var check = FolderCheck()
            let checking = try seconds { check = try CheckFolder.log.run(on: folder) }
            guard check.isClean else { throw CocoaError(.fileReadCorruptFile) }
            let records = Double(check.counts["records"] ?? 0)
            let (hashing, byteCount, last) = try ceiling(folder)
            return [
                Figure(
                    name: "fsck of the log", unit: "records/s", rate: records / checking,
                    ceilingName: "SHA-256 of the same bytes", ceiling: records / hashing,
                    notes: [
                        "\(Figure.grouped(records)) records of \(byteCount / Int(records)) B",
                        "hash \(last.hex.prefix(8))",
                    ])
            ]
        }
    }

    /// Seconds for the bare hashes of all records, without the reading of them.
    private func ceiling(_ folder: DataFolder) throws -> (seconds: Double, byteCount: Int, last: LogHash) {
        var byteCount = 0
        var hashing = 0.0
        var part: [[UInt8]] = []
        var folded = LogHash.emptyRoot
        func hash() {
            hashing += seconds { for bytes in part { folded = LogHash.sha256(bytes) } }
            part.removeAll(keepingCapacity: true)
        }
        try folder.store.read { database in
            try RecordLog.forEach(upTo: .max, in: database) { bytes in
                byteCount += bytes.count
                part.append(bytes)
                if part.count == 10_000 { hash() }
            }
        }
        hash()
        return (hashing, byteCount, folded)
    }
}
