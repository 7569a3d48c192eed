package import Quantities
import SQL
import Store

/// One person with their organisation and roles (担当者照会).
package struct ShowPerson: Query {
    package static let name = "person.show"
    package static let readers = Readers.administration

    package let person: PersonID

    package init(person: PersonID) { self.person = person }

    /// - Throws: ``Rejection`` `person.unknown`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> PeopleList.Row {
        try folder.store.read { database in
            guard let known = try People.person(person, in: database) else {
                throw Rejection(
                    "person.unknown", expected: "a registered person", found: person.text, ja: "登録されていない人です",
                    en: "This person is not registered")
            }
            return PeopleList.Row(
                person: known, organisationName: try Organisations.name(of: known.organisation, in: database))
        }
    }
}
