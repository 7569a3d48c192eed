import Foundation
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
            let bare = try BareHashes(of: folder)
            return [
                Figure(
                    name: "fsck of the log", unit: "records/s", rate: records / checking,
                    ceilingName: "SHA-256 of the same bytes", ceiling: records / bare.took,
                    notes: [
                        "\(Figure.grouped(records)) records of \(bare.byteCount / Int(records)) B",
                        "hash \(bare.last.hex.prefix(8))",
                    ])
            ]
        }
    }
}
