package import Quantities
import SQL
package import Store

/// The people who may act here (担当者一覧), page by page in the order of their ids.
package struct ListPeople: Query {
    package static let name = "person.list"
    package static let readers = Readers.administration
    package static let most = 100

    /// Only people after this one.
    package let after: PersonID?

    package init(after: PersonID? = nil) { self.after = after }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> PeopleList {
        try folder.store.read { database in
            let page = try People.page(after: after, atMost: Self.most + 1, in: database)
            return PeopleList(
                rows: try page.prefix(Self.most).map {
                    PeopleList.Row(
                        person: $0, organisationName: try Organisations.name(of: $0.organisation, in: database))
                }, next: page.count > Self.most ? page[Self.most - 1].id : nil)
        }
    }
}

package struct PeopleList: Sendable {
    package struct Row: Hashable, Sendable {
        package let person: StoredPerson
        package let organisationName: String
    }

    package let rows: [Row]
    package let next: PersonID?
}
