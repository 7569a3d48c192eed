package import Quantities
package import Registry
import SQL
import Store

/// Where some units are and what happened to them (クレジット検索), by serial or range.
package struct SearchUnits: Query {
    package static let name = "public.units.search"
    package static let readers = Readers.everyone
    static let mostBlocks = 200
    /// Records that are read at most to follow units.
    static let mostRecordsRead = 5_000

    package let first: Serial
    package let last: Serial

    /// - Throws: ``Rejection`` `public.units.prefixes`, `registry.serial.backwards`.
    package init(first: Serial, last: Serial) throws(Rejection) {
        guard first.prefix == last.prefix else {
            throw Rejection(
                "public.units.prefixes", expected: "serials of one prefix", found: "\(first), \(last)",
                ja: "制度記号が同じシリアル番号の範囲を指定してください", en: "Both serials must have the same prefix")
        }
        _ = try SerialRange(first.number, last.number)
        self.first = first
        self.last = last
    }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> FoundUnits {
        let range = try SerialRange(first.number, last.number)
        return try folder.store.read { database in
            let found = try RegistryTables.blocks(
                of: first.prefix, overlapping: range, limit: Self.mostBlocks + 1, in: database)
            let blocks = try found.prefix(Self.mostBlocks).map {
                try PublicBlock($0.block, within: range, $0.record, in: database)
            }
            let next = found.dropFirst(Self.mostBlocks).first?.block.range.first
            let batches = try Set(blocks.map(\.batch)).sorted().compactMap {
                try RegistryTables.batch($0, in: database)
            }
            var movements: [PublicMovement] = []
            var isComplete = true
            if let batch = batches.first, batches.count == 1, next == nil, let within = batch.range.intersection(range)
            {
                let history = try UnitHistory(of: within, in: batch, reading: Self.mostRecordsRead, database)
                movements = try history.steps.compactMap { try PublicMovement($0, within, of: batch) }
                isComplete = history.isComplete
            }
            return FoundUnits(
                first: first, last: last, blocks: blocks, next: try next.map { try Serial(first.prefix, $0) },
                batches: batches, movements: movements, isComplete: isComplete)
        }
    }
}

package struct FoundUnits: Codable, Hashable, Sendable {
    package let first: Serial
    package let last: Serial
    /// Ascending; empty when none of the units was ever issued.
    package let blocks: [PublicBlock]
    /// The first serial of the blocks that are not here any more.
    package let next: Serial?
    package let batches: [UnitBatch]
    /// Oldest first; empty when the units are of several batches.
    package let movements: [PublicMovement]
    /// False when more records moved them than are read for this: the oldest movements after the issuance are missing.
    package let isComplete: Bool
}
