package import Quantities
package import SQL

extension People {
    /// People after one of them by their ids, at most so many.
    package static func page(after: PersonID?, count: Int, in database: Database) throws -> [StoredPerson] {
        try database.rows(
            "SELECT id, organisation, roles, name FROM people WHERE id > ? ORDER BY id LIMIT ?", after?.text ?? "",
            count
        ).map(person)
    }
}
