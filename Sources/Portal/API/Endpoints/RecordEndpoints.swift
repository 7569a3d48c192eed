import Quantities
import UseCases

/// The log: what anyone may check.
enum RecordEndpoints {
    static let all = [export, record, proof, checkpoint]

    private static let index = Parameter.path(
        "index", .integer(0...Int64.max), ja: "記録番号", en: "The index of the record")

    private static let record = Endpoint.bytes(
        "/records/{index}", .records, ja: "記録の内容（ハッシュされたバイト列のまま）",
        en: "A record: exactly the bytes that were hashed", type: "application/json", schema: .anything,
        parameters: [index], codes: ["store.record.unknown"],
        { call in ShowRecordBytes(UInt64(call.integer("index") ?? 0)) }, as: { .bytes($0) })

    private static let proof = Endpoint.bytes(
        "/records/{index}/proof", .records, ja: "受領証（c2sp.org/tlog-proof）",
        en: "The receipt of a record, which proves offline that it is in the log (c2sp.org/tlog-proof)",
        type: "text/plain; charset=utf-8", parameters: [index], codes: ["store.record.unknown"],
        { call in ProveRecord(index: UInt64(call.integer("index") ?? 0)) }, as: { .bytes($0.proof.bytes) })

    private static let checkpoint = Endpoint.bytes(
        "/checkpoint", .records, ja: "最新の署名付きチェックポイント", en: "The newest signed checkpoint",
        type: "text/plain; charset=utf-8", { _ in ShowCheckpoint() }, as: { .bytes(Array($0.utf8)) })

    private static let export = Endpoint.bytes(
        "/records", .records, ja: "記録の一括取得（NDJSON）", en: "Records from an index on, one a line",
        type: "application/x-ndjson",
        parameters: [
            .query("from", .integer(0...Int64.max), ja: "最初の記録番号", en: "The first index"),
            .query(
                "count", .integer(1...Int64(ExportRecordLines.most)), ja: "件数の上限", en: "At most so many"),
        ],
        { call in
            ExportRecordLines(
                from: UInt64(call.integer("from") ?? 0),
                count: call.integer("count").map { Int($0) } ?? ExportRecordLines.most)
        }, as: { lines in .parts { try lines.next() } })
}
