import Quantities
import Store
import TransparencyLog

/// Check 1: the checkpoint is signed, and every record is in the log it signs.
struct BundleLog {
    let records: [LogRecord]
    let proved: Bilingual

    init(_ bundle: ProofBundle, pinned: String?) throws {
        guard pinned == nil || pinned == bundle.verifierKey else {
            throw Rejection.bundle(
                "key.other", expected: pinned ?? "", found: bundle.verifierKey, ja: "バンドルの鍵が指定された鍵と異なります",
                en: "The bundle is of a log with another key")
        }
        let checkpoint: Checkpoint
        do {
            let note = try SignedNote(Array(bundle.checkpoint.utf8))
            checkpoint = try Checkpoint(opening: note, log: NoteVerifier(vkey: bundle.verifierKey))
            guard note.signatures.count == 1, checkpoint.extensions.isEmpty else { throw LogError.unsigned }
        } catch {
            throw Rejection.bundle(
                "checkpoint.invalid", expected: "a checkpoint signed by \(bundle.verifierKey)", found: "\(error)",
                ja: "チェックポイントの署名が正しくありません", en: "The checkpoint's signature is not valid")
        }
        let indexes = bundle.records.map(\.index)
        guard zip(indexes, indexes.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw Rejection.bundle(
                "records.order", expected: "ascending indexes", found: "\(indexes)", ja: "記録の順序が正しくありません",
                en: "The records are not in order")
        }
        records = try bundle.records.map { bundled in
            let bytes = Array(bundled.text.utf8)
            do {
                try MerkleTree.verifyInclusion(
                    leafHash: .leaf(bytes), index: bundled.index, size: checkpoint.size, proof: bundled.proof,
                    root: checkpoint.root)
            } catch {
                throw Rejection.bundle(
                    "record.notInLog", expected: "record \(bundled.index) under the checkpoint", found: "\(error)",
                    ja: "記録 \(bundled.index) はログに含まれていません", en: "Record \(bundled.index) is not in the log")
            }
            return try LogRecord(index: bundled.index, bytes: bytes)
        }
        proved = Bilingual(
            ja: "\(records.count) 件の記録は \(checkpoint.origin) のログ（\(checkpoint.size) 件、署名済み）に含まれています",
            en: "\(records.count) records are in the log \(checkpoint.origin) of \(checkpoint.size) records, as signed")
    }

    /// The one record of a kind that meets a condition.
    func only<Body: EventBody>(_ type: Body.Type, where condition: (Body) -> Bool = { _ in true }) throws -> Body {
        let found = try records.filter { $0.header.kind == Body.kind }.map { try $0.body(as: Body.self) }
        guard found.count == 1, condition(found[0]) else {
            throw Rejection.bundle(
                "chain.broken", expected: "one \(Body.kind) that fits", found: "\(found.count)", ja: "記録の連鎖が成立しません",
                en: "The chain of records does not join up")
        }
        return found[0]
    }
}
