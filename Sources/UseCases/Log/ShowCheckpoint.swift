import Quantities
import Store

/// The text of the newest signed checkpoint with its cosignatures (チェックポイント).
package struct ShowCheckpoint: Query {
    package static let name = "log.checkpoint"
    package static let readers = Readers.everyone

    /// The newest that witnesses have cosigned.
    package let cosignedOnly: Bool

    package init(cosignedOnly: Bool = false) { self.cosignedOnly = cosignedOnly }

    /// - Returns: an empty text for a log without records.
    /// - Throws: ``Rejection`` `log.notCosigned`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> String {
        let note = try folder.store.read { try PublicLog(in: $0, cosignedOnly: cosignedOnly)?.note }
        guard note != nil || !cosignedOnly else { throw Rejection.nothingCosigned }
        return note.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
}

extension Rejection {
    static let nothingCosigned = Rejection(
        "log.notCosigned", expected: "a cosigned checkpoint", found: "none",
        ja: "連署されたチェックポイントがありません。先に daicho log cosign を実行してください",
        en: "No checkpoint is cosigned yet; run daicho log cosign first")

    static let logIsEmpty = Rejection(
        "log.empty", expected: "at least one record", found: "none", ja: "ログに記録がありません", en: "The log has no record")
}
