package import Quantities
import Registry

/// What a statement comes to, without its lines (取引明細の合計).
package struct ShowStatementSummary: Query {
    package static let name = "account.statement.summary"
    package static let readers = ShowAccountStatement.readers

    private let statement: ShowAccountStatement

    /// - Parameters:
    ///   - asOf: nil for today.
    ///   - period: days of recording; nil for all the account's life.
    package init(account: AccountID, asOf: AsOf? = nil, period: Period? = nil) {
        statement = ShowAccountStatement(account: account, asOf: asOf, period: period, most: 0)
    }

    /// - Throws: as ``ShowAccountStatement/answer(to:from:)``.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> StatementSummary {
        let found = try statement.answer(to: reader, from: folder)
        guard let summary = found.summary else { preconditionFailure("a statement's first page has its sums") }
        return StatementSummary(account: found.account.id, records: found.records, summary: summary)
    }
}

package struct StatementSummary: Codable, Hashable, Sendable {
    package let account: AccountID
    /// How many records there were at the end of the days.
    package let records: UInt64
    package let summary: AccountStatement.Summary
}
