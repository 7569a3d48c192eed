package import Quantities
package import Registry
import SQL
import Store

/// Accounts with what they hold and have retired (口座一覧), page by page in the order of their ids. Amounts are public.
package struct ListAccounts: Query {
    package static let name = "account.list"
    package static let readers = Readers.everyone
    package static let most = 100

    /// Only accounts after this one.
    package let after: AccountID?
    /// Only accounts of the reader's organisation.
    package let own: Bool

    package init(after: AccountID? = nil, own: Bool = false) {
        self.after = after
        self.own = own
    }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> AccountList {
        try folder.store.read { database in
            let page = try RegistryTables.accounts(after: after, atMost: Self.most + 1, in: database)
            let rows = try page.prefix(Self.most).filter { !own || reader.represents($0) }.map { account in
                let line = try AccountLines.last(of: account.id, before: .max, in: database)
                return AccountList.Row(
                    account: reader.seesInside(of: account) ? account : account.forEveryone,
                    organisationName: try Organisations.name(of: account.organisation, in: database),
                    held: line?.held ?? .zero, retired: line?.retired ?? .zero, isOwn: reader.represents(account))
            }
            return AccountList(rows: rows, next: page.count > Self.most ? page[Self.most - 1].id : nil)
        }
    }
}

package struct AccountList: Sendable {
    package struct Row: Hashable, Sendable {
        package let account: Account
        package let organisationName: String
        package let held: Tonnes
        package let retired: Tonnes
        /// The reader represents it.
        package let isOwn: Bool
    }

    package let rows: [Row]
    package let next: AccountID?
}
