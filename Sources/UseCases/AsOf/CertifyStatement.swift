package import Quantities
import SQL
import Store
import TransparencyLog

/// A statement with what proves it (残高・取引明細の証明): for each of its movements, and for the one that left its opening
/// balance, the receipt that the record is in the log, under a signed checkpoint.
///
/// Whoever receives it needs nobody: `daicho verify` checks the file with the log's key (``VerifyStatement``). That no movement
/// is missing is what a replay of the log shows (`daicho audit`); a receipt proves what is there.
package struct CertifyStatement: Query {
    package static let name = "account.statement.certified"
    package static let readers = ShowAccountStatement.readers
    /// Movements of one statement.
    package static let most = 1000

    package let account: AccountID
    /// Nil for today.
    package let asOf: AsOf?
    /// Nil for all the account's life.
    package let period: Period?

    package init(account: AccountID, asOf: AsOf? = nil, period: Period? = nil) {
        self.account = account
        self.asOf = asOf
        self.period = period
    }

    /// - Throws: ``Rejection`` `account.unknown`, `account.notYetOpen`, `account.statement.tooLong`; ``LogError``.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> CertifiedStatement {
        let statement = try ShowAccountStatement(account: account, asOf: asOf, period: period, most: Self.most)
            .answer(to: reader, from: folder)
        guard statement.earlier == nil else {
            throw Rejection(
                "account.statement.tooLong", expected: "≤ \(Self.most) movements",
                found: "\(statement.summary?.movements ?? 0)", ja: "証明できる取引数を超えています。期間を短くしてください",
                en: "These are more movements than are certified at once; choose a shorter period")
        }
        let first = statement.summary?.openingRecord.map { [$0] } ?? []
        return CertifiedStatement(
            format: CertifiedStatement.format, statement: statement, madeAt: folder.now,
            verifierKey: folder.verifierKey,
            receipts: try (first + statement.lines.map(\.record)).map { record in
                let proof = try ProveRecord(index: record).answer(to: .everyone, from: folder).proof
                let bytes = try folder.store.read { try RecordLog.record(record, in: $0).bytes }
                return CertifiedStatement.Receipt(
                    record: record, content: String(decoding: bytes, as: UTF8.self),
                    text: String(decoding: proof.bytes, as: UTF8.self))
            })
    }
}

package struct CertifiedStatement: Codable, Hashable, Sendable {
    package static let format = "daicho-statement/1"

    package struct Receipt: Codable, Hashable, Sendable {
        package let record: UInt64
        /// The record, exactly as it was hashed.
        package let content: String
        /// c2sp.org/tlog-proof, with the checkpoint that it leads to.
        package let text: String
    }

    package let format: String
    package let statement: AccountStatement
    package let madeAt: Instant
    /// The key that checks the checkpoints; have it from the log's owner, not from here.
    package let verifierKey: String
    /// Ascending by record.
    package let receipts: [Receipt]
}
