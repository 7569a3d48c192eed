package import Quantities
package import SQL

extension Organisations {
    /// Organisations after one, in the order of their ids, at most so many.
    package static func page(
        after: OrganisationID?, atMost count: Int, in database: Database
    ) throws -> [StoredOrganisation] {
        try database.rows(
            "SELECT id, name, address FROM organisations WHERE id > ? ORDER BY id LIMIT ?", after?.text ?? "", count
        ).map { try StoredOrganisation(id: OrganisationID($0["id"]), name: $0["name"], address: $0["address"]) }
    }
}
