package import Quantities
import Registry
import Store
import TransparencyLog

/// Checks a certified statement with nothing but the file and, at best, a key from elsewhere (取引明細の検証).
///
/// Every line is made again from its record, every record is proved to be in the signed log, and the balances are added up
/// again from the opening one.
package struct VerifyStatement {
    package let bytes: [UInt8]
    /// The log's key as the doubter knows it; nil to take the file's own, which then proves only consistency.
    package let verifierKey: String?

    package init(bytes: [UInt8], verifierKey: String?) {
        self.bytes = bytes
        self.verifierKey = verifierKey
    }

    /// Whether a file says that it is a certified statement, near its beginning.
    package static func isOne(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes.prefix(256), as: UTF8.self).contains("\"\(CertifiedStatement.format)\"")
    }

    /// - Throws: ``Rejection`` `statement.malformed`, `statement.receipt.missing`, `statement.receipt.wrong`,
    ///   `statement.line.wrong`, `statement.balance.wrong`.
    package func run() throws -> StatementVerdict {
        let paper = try Self.read(bytes)
        let statement = paper.statement
        let key: NoteVerifier
        do { key = try NoteVerifier(vkey: verifierKey ?? paper.verifierKey) } catch {
            throw Self.rejection(
                "receipt.wrong", "a verifier key", "\(error)", ja: "ログの鍵が読めません", en: "The log's key cannot be read")
        }
        let records = try Self.proved(paper, by: key)
        for line in statement.lines { try Self.check(line, statement.account.id, records) }
        try Self.addUp(statement, records)
        return StatementVerdict(
            account: statement.account.id, period: statement.period, movements: statement.lines.count,
            closing: statement.balance, keyWasPinned: verifierKey != nil,
            proved: [
                Bilingual(
                    ja: "取引 \(statement.lines.count) 件はすべて、\(key.name) の署名済みログにある記録のとおりです",
                    en:
                        "Each of \(statement.lines.count) movements is as its record says, and the records are in the signed log of \(key.name)"
                ),
                Bilingual(
                    ja: "期首残高に各取引を加減すると、各行の残高と期末残高 \(statement.balance) になります",
                    en:
                        "The movements lead from the opening balance to each line's balance and to the closing one, \(statement.balance)"
                ),
            ],
            notProved: (verifierKey == nil ? [Self.keyNotPinned] : [])
                + (statement.summary.map { $0.opening > .zero } == true ? [Self.opening] : []) + [Self.complete])
    }

    private static func read(_ bytes: [UInt8]) throws -> CertifiedStatement {
        guard
            let paper = try? CanonicalJSON.value(CertifiedStatement.self, from: String(decoding: bytes, as: UTF8.self)),
            paper.format == CertifiedStatement.format, paper.statement.summary != nil, paper.statement.earlier == nil
        else {
            throw rejection(
                "malformed", CertifiedStatement.format, "other content", ja: "証明付き取引明細として読めません",
                en: "The file is damaged, or no certified statement")
        }
        return paper
    }

    /// The records of the file, each proved by its receipt.
    private static func proved(_ paper: CertifiedStatement, by key: NoteVerifier) throws -> [UInt64: LogRecord] {
        var records: [UInt64: LogRecord] = [:]
        for receipt in paper.receipts {
            let content = Array(receipt.content.utf8)
            do {
                let proof = try LogProof(Array(receipt.text.utf8))
                guard proof.index == receipt.record else {
                    throw rejection(
                        "receipt.wrong", "record \(receipt.record)", "record \(proof.index)", ja: "受領証が別の記録のものです",
                        en: "The receipt is another record's")
                }
                try proof.verify(leafHash: .leaf(content), policy: .logAlone, log: key)
                records[receipt.record] = try LogRecord(index: receipt.record, bytes: content)
            } catch let error as LogError {
                throw rejection(
                    "receipt.wrong", "a receipt that proves record \(receipt.record)", "\(error)",
                    ja: "受領証がこの内容の記録を証明しません", en: "The receipt does not prove a record of these bytes")
            }
        }
        return records
    }

    /// The line is what its record means for the account.
    private static func check(
        _ line: AccountStatement.Line, _ account: AccountID, _ records: [UInt64: LogRecord]
    ) throws {
        guard let record = records[line.record] else {
            throw rejection(
                "receipt.missing", "a receipt of record \(line.record)", "none", ja: "受領証がありません",
                en: "A receipt is missing")
        }
        let movement = try record.event(RegistryEvent.self).flatMap { AccountMovement($0, of: account) }
        guard let movement, AccountStatement.Line(record, movement, balance: line.balance) == line else {
            throw rejection(
                "line.wrong", "what record \(line.record) says", "\(line.kind.rawValue) \(line.quantity)",
                ja: "明細の行が記録と異なります", en: "A line is not what its record says")
        }
    }

    private static func addUp(_ statement: AccountStatement, _ records: [UInt64: LogRecord]) throws {
        guard let summary = statement.summary else { return }
        func wrong(_ expected: String, _ found: String) -> Rejection {
            rejection("balance.wrong", expected, found, ja: "残高の計算が合いません", en: "The balances do not add up")
        }
        var last = summary.openingRecord
        var (held, added, removed) = (summary.opening.count, Int64(0), Int64(0))
        for line in statement.lines {
            guard last.map({ $0 < line.record }) ?? true else { throw wrong("ascending records", "\(line.record)") }
            last = line.record
            held += line.change
            if line.change > 0 { added += line.change } else { removed -= line.change }
            guard held == line.balance.count else {
                throw wrong("\(held)", "\(line.balance.count), record \(line.record)")
            }
            if let days = statement.period, !days.contains(line.recordedAt.day) {
                throw wrong("\(days)", "record \(line.record) of \(line.recordedAt.day)")
            }
        }
        let retired = statement.lines.filter { $0.kind == .retired }.map(\.quantity.count).reduce(0, +)
        let stated = [
            summary.closing.count, statement.balance.count, summary.added.count, summary.removed.count,
            summary.retired.count, Int64(summary.movements),
        ]
        let found = [held, held, added, removed, retired, Int64(statement.lines.count)]
        guard stated == found else { throw wrong("\(found)", "\(stated)") }
        guard let first = summary.openingRecord else {
            guard summary.opening == .zero else { throw wrong("0", "\(summary.opening)") }
            return
        }
        guard let record = records[first],
            try record.event(RegistryEvent.self).flatMap({ AccountMovement($0, of: statement.account.id) }) != nil
        else { throw wrong("a movement on the account", "record \(first)") }
    }

    private static func rejection(
        _ code: String, _ expected: String, _ found: String, ja: String, en: String
    ) -> Rejection {
        Rejection("statement.\(code)", expected: expected, found: found, ja: ja, en: en)
    }

    private static let keyNotPinned = Bilingual(
        ja: "ログの鍵はファイル自身のものです。別経路で入手した鍵を --vkey で指定してください",
        en: "The log's key is the file's own; give one you got elsewhere with --vkey")
    private static let opening = Bilingual(
        ja: "期首残高そのもの（直前の取引があったことまでが証明されます）",
        en: "The opening balance itself, beyond that the movement before it is in the log")
    private static let complete = Bilingual(
        ja: "期間中に他の取引がないこと（ログ全体の再計算 `daicho audit` が示します）",
        en: "That there was no other movement on these days: a replay of the whole log shows it (`daicho audit`)")
}

/// What was proved of a statement, and what was not.
package struct StatementVerdict: Codable, Sendable {
    package let account: AccountID
    package let period: Period?
    package let movements: Int
    package let closing: Tonnes
    package let keyWasPinned: Bool
    package let proved: [Bilingual]
    package let notProved: [Bilingual]
}
