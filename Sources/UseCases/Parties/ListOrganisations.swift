package import Quantities
import SQL
package import Store

/// The organisations with their public names and addresses (組織一覧), page by page in the order of their ids.
package struct ListOrganisations: Query {
    package static let name = "organisation.list"
    package static let readers = Readers.everyone
    package static let most = 100

    /// Only organisations after this one.
    package let after: OrganisationID?

    package init(after: OrganisationID? = nil) { self.after = after }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> OrganisationList {
        try folder.store.read { database in
            let page = try Organisations.page(after: after, atMost: Self.most + 1, in: database)
            return OrganisationList(
                rows: Array(page.prefix(Self.most)), next: page.count > Self.most ? page[Self.most - 1].id : nil)
        }
    }
}

package struct OrganisationList: Sendable {
    package let rows: [StoredOrganisation]
    package let next: OrganisationID?
}

/// One organisation (組織照会).
package struct ShowOrganisation: Query {
    package static let name = "organisation.show"
    package static let readers = Readers.everyone

    package let organisation: OrganisationID

    package init(organisation: OrganisationID) { self.organisation = organisation }

    /// - Throws: ``Rejection`` `organisation.unknown`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> StoredOrganisation {
        try folder.store.read { database in
            guard let known = try Organisations.organisation(organisation, in: database) else {
                throw Rejection(
                    "organisation.unknown", expected: "a registered organisation", found: organisation.text,
                    ja: "登録されていない組織です", en: "This organisation is not registered")
            }
            return known
        }
    }
}
