package import Quantities
package import Store

/// Organisations as the public knows them (組織一覧), page by page.
package struct ListOrganisations: Query {
    package static let name = "organisation.list"
    package static let readers = Readers.everyone

    package let after: OrganisationID?
    package let count: Int

    package init(after: OrganisationID? = nil, count: Int) {
        self.after = after
        self.count = count
    }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> OrganisationsPage {
        let found = try folder.store.read { try Organisations.page(after: after, count: count + 1, in: $0) }
        let shown = Array(found.prefix(count))
        return OrganisationsPage(organisations: shown, next: found.count > count ? shown.last?.id : nil)
    }
}

package struct OrganisationsPage: Sendable {
    package let organisations: [StoredOrganisation]
    /// The last of them, when others follow.
    package let next: OrganisationID?
}
