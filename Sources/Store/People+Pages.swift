package import Quantities
package import SQL

extension People {
    /// People after one, in the order of their ids, at most so many.
    package static func page(after: PersonID?, atMost count: Int, in database: Database) throws -> [StoredPerson] {
        let ids = try database.all(
            String.self, "SELECT id FROM people WHERE id > ? ORDER BY id LIMIT ?", after?.text ?? "", count)
        return try ids.compactMap { try person(PersonID($0), in: database) }
    }
}
