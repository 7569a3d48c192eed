package import Quantities
import Registry
import SQL
import Store

/// What is on the accounts of each type now (口座種別ごとの残高), for everyone. The sum is what was ever issued.
package struct ListAccountAmounts: PublicList {
    package static let name = "public.accounts.amounts"
    package static let readers = Readers.everyone
    package typealias Row = AccountAmount
    private static let page = 500

    package init() {}

    package func page(at cursor: String?, rows: Int) -> Self { self }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> PublicPage<AccountAmount> {
        try folder.store.read { database in
            let totals = try RegistryTables.totals(in: database)
            let (buffer, government) = (
                try held(by: .buffer, in: database), try held(by: .government, in: database)
            )
            let amounts: [AccountType: Int64] = [
                .holding: totals.held.count - buffer - government, .buffer: buffer, .government: government,
                .retirement: totals.retired.count, .cancellation: totals.cancelled.count,
                .otherRegistries: totals.exported.count,
            ]
            return PublicPage(
                try AccountType.allCases.map { AccountAmount(type: $0, tonnes: try Tonnes(amounts[$0] ?? 0)) },
                next: nil)
        }
    }

    /// Held on the accounts of a kind that few accounts are of.
    private func held(by kind: AccountKind, in database: Database) throws -> Int64 {
        var (sum, last) = (Int64(0), AccountID?.none)
        repeat {
            let page = try RegistryTables.accounts(after: last, atMost: Self.page, in: database)
            for account in page where account.kind == kind {
                sum += try AccountLines.last(of: account.id, before: .max, in: database)?.held.count ?? 0
            }
            last = page.count == Self.page ? page.last?.id : nil
        } while last != nil
        return sum
    }
}

package struct AccountAmount: Codable, Hashable, Sendable {
    package let type: AccountType
    package let tonnes: Tonnes
}

/// Types of accounts, as the schemes count. Source: USE for the first three, `sourced`; 取消口座 and 国の口座 are `assumed`.
package enum AccountType: String, CaseIterable, Hashable, Sendable, Codable {
    case holding, retirement, buffer, cancellation, government
    /// No account here: what was handed over.
    case otherRegistries

    package var name: Bilingual {
        switch self {
        case .holding: AccountKind.holding.name
        case .retirement: Bilingual(ja: "無効化口座", en: "Retirement account")
        case .buffer: AccountKind.buffer.name
        case .cancellation: Bilingual(ja: "取消口座", en: "Cancellation account")
        case .government: AccountKind.government.name
        case .otherRegistries: Bilingual(ja: "他の登録簿へ移管", en: "Handed over to other registries")
        }
    }
}
