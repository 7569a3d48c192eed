package import Quantities
import SQL
import Store

/// A record of the log in a list: what kind, when, and which organisation in which role. Who it was is not said.
package struct PublicRecord: Codable, Hashable, Sendable {
    package let index: UInt64
    package let kind: String
    package let recordedAt: Instant
    package let effectiveAt: Instant
    package let organisation: OrganisationID
    package let organisationName: String
    package let role: Role
    package let bytes: Int

    init(_ record: LogRecord, in database: Database) throws {
        index = record.index
        kind = record.header.kind
        recordedAt = record.header.recordedAt
        effectiveAt = record.header.effectiveAt
        organisation = record.header.actor.organisation
        organisationName = try Organisations.name(of: record.header.actor.organisation, in: database)
        role = record.header.actor.role
        bytes = record.bytes.count
    }
}
