import Foundation
import Quantities
import SecondCheck
import SQL
import Store
import UseCases

/// The second check over many transfers: the model alone on records in memory, and the whole of `daicho audit` with every
/// line and every block compared. The ceiling is bare SHA-256 of the same bytes.
struct AuditBenchmark: Benchmark {
    let name = "audit"

    func run(_ scale: Scale) throws -> [Figure] {
        try withTemporaryFolder { place in
            let registry = try BenchmarkRegistry(
                at: place, accounts: scale == .smoke ? 4 : 200, tonnes: 1_000_000)
            try registry.transfer(count: scale == .smoke ? 300 : 300_000, together: scale == .smoke ? 100 : 10_000)
            let bare = try BareHashes(of: registry.folder)
            let alone = try alone(registry.folder)
            var audit: RegistryAudit?
            let whole = try seconds { audit = try AuditRegistry().run(on: registry.folder) }
            guard let audit, audit.isClean else { throw CocoaError(.fileReadCorruptFile) }
            let records = Double(audit.records)
            let notes = [
                "\(Figure.grouped(records)) records of \(bare.byteCount / Int(audit.records)) B",
                "\(Figure.grouped(Double(audit.blocks))) blocks", "hash \(bare.last.hex.prefix(8))",
            ]
            return [
                Figure(
                    name: "second check, the model alone, one core", unit: "records/s", rate: records / alone,
                    ceilingName: "SHA-256 of the same bytes", ceiling: records / bare.took, notes: notes),
                Figure(
                    name: "audit of a folder, SQLite", unit: "records/s", rate: records / whole,
                    ceilingName: "SHA-256 of the same bytes", ceiling: records / bare.took,
                    notes: notes + (peakMemory().map { ["peak \($0) MiB"] } ?? [])),
            ]
        }
    }

    /// Seconds for the model alone, without the reading of the records.
    private func alone(_ folder: DataFolder) throws -> Double {
        var auditor = Auditor()
        var took = 0.0
        var part: [[UInt8]] = []
        func take() {
            took += seconds {
                for bytes in part { auditor.take(auditor.nextRecord, bytes) }
                auditor.lines.removeAll(keepingCapacity: true)
            }
            part.removeAll(keepingCapacity: true)
        }
        try folder.store.read { database in
            try RecordLog.forEach(upTo: .max, in: database) { bytes in
                part.append(bytes)
                if part.count == 10_000 { take() }
            }
        }
        take()
        took += seconds { auditor.finish() }
        guard auditor.findingCount == 0 else { throw CocoaError(.fileReadCorruptFile) }
        return took
    }
}
