package import Quantities
package import Store

/// People who may act here with their roles (担当者一覧), page by page. Their names are personal data: whoever runs the
/// system, and the auditor, see them.
package struct ListPeople: Query {
    package static let name = "person.list"
    package static let readers = Readers.roles([.systemOperator, .auditor])

    package let after: PersonID?
    package let count: Int

    package init(after: PersonID? = nil, count: Int) {
        self.after = after
        self.count = count
    }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> PeoplePage {
        let found = try folder.store.read { try People.page(after: after, count: count + 1, in: $0) }
        let shown = Array(found.prefix(count))
        return PeoplePage(people: shown, next: found.count > count ? shown.last?.id : nil)
    }
}

package struct PeoplePage: Sendable {
    package let people: [StoredPerson]
    /// The last of them, when others follow.
    package let next: PersonID?
}
