package import Quantities
import SQL
package import Store
import TransparencyLog

/// The log as a stranger needs to know it: its newest signed checkpoint, its key, and who has cosigned (ログの公開情報).
package struct ShowLog: Query {
    package static let name = "public.log.show"
    package static let readers = Readers.everyone

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> PublicLogPage {
        try folder.store.read { database in
            guard let log = try PublicLog(in: database) else { throw Rejection.logIsEmpty }
            let newest = try RecordLog.record(log.size - 1, in: database)
            let cosigned = try Cosignatures.newestSize(in: database)
            return PublicLogPage(
                origin: try Checkpoint(text: log.note.text).origin, verifierKey: folder.verifierKey,
                checkpoint: String(decoding: log.note.bytes, as: UTF8.self),
                head: LogHead(size: log.size, root: log.root), newestAt: newest.header.recordedAt,
                cosignedSize: cosigned,
                cosignatures: try cosigned.map { try Self.cosignatures(at: $0, in: database) } ?? [])
        }
    }

    private static func cosignatures(at size: UInt64, in database: Database) throws -> [PublicLogPage.Cosignature] {
        guard let note = try RecordLog.note(size: size, in: database) else { return [] }
        return try Cosignatures.witnesses(size: size, in: database).compactMap { vkey in
            let witness = try CosignatureVerifier(vkey: vkey)
            let time = note.signatures.compactMap { witness.timestamp(of: $0, for: note.text) }.max()
            return time.map {
                PublicLogPage.Cosignature(
                    witness: witness.name, verifierKey: vkey, at: Instant(seconds: Int64(clamping: $0)))
            }
        }
    }
}

package struct PublicLogPage: Hashable, Sendable {
    package struct Cosignature: Hashable, Sendable {
        package let witness: String
        package let verifierKey: String
        package let at: Instant
    }

    /// The log's name for the world.
    package let origin: String
    package let verifierKey: String
    /// The signed note, word for word.
    package let checkpoint: String
    package let head: LogHead
    /// When its newest record was made.
    package let newestAt: Instant
    /// Records under the newest checkpoint that witnesses have cosigned.
    package let cosignedSize: UInt64?
    package let cosignatures: [Cosignature]
}
