package import Quantities
package import Registry
import SQL
import Store

/// Accounts with their holders and what is on them (口座と保有者の一覧), for everyone: no representatives, no trusted accounts.
package struct ListHolders: PublicList {
    package static let name = "public.accounts.list"
    package static let readers = Readers.everyone
    package typealias Row = Holder

    private let after: String?
    private let count: Int

    package init(after: String? = nil, count: Int = PublicPageSize.screen) {
        self.after = after
        self.count = count
    }

    package func page(at cursor: String?, rows: Int) -> Self { Self(after: cursor, count: rows) }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> PublicPage<Holder> {
        let after = try after.map { try AccountID($0) }
        return try folder.store.read { database in
            let page = try RegistryTables.accounts(after: after, atMost: count + 1, in: database)
            let rows = try page.prefix(count).map { account in
                let line = try AccountLines.last(of: account.id, before: .max, in: database)
                return Holder(
                    account: account.id, title: account.title, kind: account.kind, organisation: account.organisation,
                    organisationName: try Organisations.name(of: account.organisation, in: database),
                    flags: account.flags.sorted(), isClosed: account.isClosed, held: line?.held ?? .zero,
                    retired: line?.retired ?? .zero)
            }
            return PublicPage(rows, next: page.count > count ? page[count - 1].id.text : nil)
        }
    }
}

/// An account as everyone may see it.
package struct Holder: Codable, Hashable, Sendable {
    package let account: AccountID
    package let title: String
    package let kind: AccountKind
    package let organisation: OrganisationID
    package let organisationName: String
    package let flags: [AccountFlag]
    package let isClosed: Bool
    /// Held, set aside or not.
    package let held: Tonnes
    package let retired: Tonnes
}
