package import Quantities
import Registry
import SQL
import Store

/// One batch for everyone: attributes, totals, and where its units are (ロット照会).
package struct ShowBatch: Query {
    package static let name = "public.batch.show"
    package static let readers = Readers.everyone
    static let mostBlocks = 100

    package let batch: BatchID
    /// Blocks from this serial on.
    package let from: String?

    package init(_ batch: BatchID, from: String? = nil) {
        self.batch = batch
        self.from = from
    }

    /// - Throws: ``Rejection`` `batch.unknown`, `public.cursor.malformed`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> PublicBatch {
        try folder.store.read { database in
            guard let batch = try RegistryTables.batch(batch, in: database),
                let index = try RegistryTables.record(of: batch.id, in: database)
            else { throw Self.unknown(batch) }
            let record = try RecordLog.record(index, in: database)
            let body = try record.body(as: UnitsIssued.self)
            let range = try shown(of: batch)
            let found = try RegistryTables.blocks(
                of: batch.prefix, overlapping: range, limit: Self.mostBlocks + 1, in: database)
            let blocks = try found.map { try PublicBlock($0.block, within: range, $0.record, in: database) }
            return PublicBatch(
                scheme: batch.prefix.scheme, hostCountry: batch.prefix.hostCountry,
                issuance: try PublicIssuance(batch, to: body.account, record, in: database),
                methodology: try PublicMethodology(
                    id: batch.methodology, version: batch.methodologyVersion, in: database),
                energy: batch.energy, prefectures: batch.prefectures,
                blocks: PublicPage(
                    Array(blocks.prefix(Self.mostBlocks)),
                    next: blocks.dropFirst(Self.mostBlocks).first.map { "\($0.first)" }))
        }
    }

    static func unknown(_ batch: BatchID) -> Rejection {
        Rejection(
            "batch.unknown", expected: "an issued batch", found: batch.text, ja: "このロットはありません",
            en: "There is no such batch")
    }

    private func shown(of batch: UnitBatch) throws(Rejection) -> SerialRange {
        guard let from else { return batch.range }
        guard let serial = try? Serial(from), serial.prefix == batch.prefix, batch.range.contains(serial.number) else {
            throw RecordCursor.malformed(from)
        }
        return try SerialRange(serial.number, batch.range.last)
    }
}

package struct PublicBatch: Codable, Hashable, Sendable {
    package let scheme: Bilingual
    /// ISO 3166-1.
    package let hostCountry: String
    package let issuance: PublicIssuance
    package let methodology: PublicMethodology
    /// Self-used electricity that the whole batch stands for.
    package let energy: Energy
    package let prefectures: [Prefecture]
    package let blocks: PublicPage<PublicBlock>
}
