import Quantities
import SQL
package import Store
import TransparencyLog

/// One record, exactly as it was hashed, with the proof that it is in the log (記録の照会).
package struct ShowRecord: Query {
    package static let name = "public.record.show"
    package static let readers = Readers.everyone

    package let index: UInt64

    package init(_ index: UInt64) { self.index = index }

    /// - Throws: ``Rejection`` `record.unknown`; `store.record.altered`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> PublicRecordPage {
        let (line, bytes, leaf) = try folder.store.read { database in
            let size = try RecordLog.size(in: database)
            guard index < size else {
                throw Rejection(
                    "record.unknown", expected: "an index below \(size)", found: "\(index)",
                    ja: "記録 \(index) はありません", en: "There is no record \(index)")
            }
            let record = try RecordLog.record(index, in: database)
            return (try PublicRecord(record, in: database), record.bytes, record.leaf)
        }
        let (proof, cosignatures) = try folder.answer(ProveRecord(index: index), to: reader)
        let checkpoint = try Checkpoint(text: proof.note.text)
        return PublicRecordPage(
            record: line, bytes: bytes, leaf: leaf.hex, proof: proof.hashes.map(\.hex),
            head: LogHead(size: checkpoint.size, root: checkpoint.root), cosignatures: cosignatures,
            receipt: proof.bytes)
    }
}

package struct PublicRecordPage: Hashable, Sendable {
    package let record: PublicRecord
    package let bytes: [UInt8]
    /// SHA-256(0x00 ‖ bytes), hexadecimal.
    package let leaf: String
    /// RFC 6962 inclusion proof, from the leaf's sibling up.
    package let proof: [String]
    /// What the proof leads to.
    package let head: LogHead
    package let cosignatures: Int
    /// The same as a file (c2sp.org/tlog-proof).
    package let receipt: [UInt8]
}
