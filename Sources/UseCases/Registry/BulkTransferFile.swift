import Quantities
package import Registry
import Telemetry

/// A list of transfers from one account, as a CSV file (一括移転ファイル): for each row an account and either a quantity, with a
/// batch if it matters, or serials.
package enum BulkTransferFile {
    private static let to = TextTable.Column("to", "移転先口座", isRequired: true)
    private static let quantity = TextTable.Column("quantity", "数量")
    private static let batch = TextTable.Column("batch", "ロット")
    private static let serials = TextTable.Column("serials", "シリアル番号")

    /// All rows, or every reason.
    /// - Throws: ``BadRows`` `bulk.rows.bad`.
    package static func rows(_ bytes: [UInt8]) throws -> [BulkRow] { try lines(bytes).map(\.row) }

    /// The same, each with its number in the file.
    static func lines(_ bytes: [UInt8]) throws -> [(number: Int, row: BulkRow)] {
        let table = TextTable(bytes, columns: [to, quantity, batch, serials], atMost: TransferInBulk.mostRows)
        var problems = table.problems
        var rows: [(number: Int, row: BulkRow)] = []
        for row in table.rows {
            do {
                rows.append((row.number, BulkRow(to: try AccountID(row[to] ?? ""), units: try selection(row))))
            } catch {
                problems.append(RowProblem(row: row.number, error))
            }
        }
        let total = table.problemCount + problems.count - table.problems.count
        guard total == 0 else { throw BadRows("bulk.rows.bad", problems.sorted { $0.row < $1.row }, total: total) }
        return rows
    }

    /// Rows as such a file, in UTF-8.
    package static func text(_ rows: [BulkRow]) -> String {
        let lines = rows.map { row in
            switch row.units {
            case .quantity(let quantity, let batch): "\(row.to),\(quantity.count),\(batch?.text ?? ""),"
            case .serials(let prefix, let range):
                "\(row.to),,,\(Serial(known: prefix, range.first))..\(Serial(known: prefix, range.last))"
            }
        }
        return ([[to, quantity, batch, serials].map(\.name).joined(separator: ",")] + lines).joined(separator: "\n")
    }

    private static func selection(_ row: TextTable.Row) throws(Rejection) -> UnitSelection {
        switch (row[quantity], row[serials]) {
        case (let text?, nil):
            guard let count = Int64(text), count > 0 else {
                throw Rejection(
                    "bulk.row.quantity", expected: "whole tonnes, 1 or more", found: text, ja: "数量が正しくありません",
                    en: "This is not a quantity")
            }
            return .quantity(try Tonnes(count), of: try row[batch].map { text throws(Rejection) in try BatchID(text) })
        case (nil, let text?):
            guard row[batch] == nil else { throw both(row) }
            let ends = text.replacing("–", with: "..").split(separator: "..", omittingEmptySubsequences: false)
            guard (1...2).contains(ends.count), let first = try? Serial(String(ends[0])),
                let last = try? Serial(String(ends[ends.count - 1])), first.prefix == last.prefix
            else {
                throw Rejection(
                    "bulk.row.serials", expected: "JCL-000000000001..JCL-000000000010", found: text,
                    ja: "シリアル番号が正しくありません", en: "These are not serials")
            }
            return .serials(first.prefix, try SerialRange(first.number, last.number))
        case (nil, nil), (_?, _?): throw both(row)
        }
    }

    private static func both(_ row: TextTable.Row) -> Rejection {
        Rejection(
            "bulk.row.units", expected: "either a quantity or serials",
            found: [row[quantity], row[serials]].compactMap(\.self).joined(separator: ", "),
            ja: "数量またはシリアル番号のどちらか一方を入力してください", en: "A row says either a quantity or serials")
    }
}

extension RowProblem {
    /// A rule that a row breaks.
    init(row: Int, _ rejection: Rejection) {
        self.init(
            row: row, code: rejection.code, expected: rejection.expected, found: rejection.found,
            ja: rejection.message.ja, en: rejection.message.en)
    }
}
