package import Quantities
package import Registry
import SQL
import Store

/// A retirement as its certificate tells it.
package struct PublicRetirement: Codable, Hashable, Sendable {
    /// Number of the certificate.
    package let certificate: String
    package let record: UInt64
    package let day: Day
    package let tonnes: Tonnes
    package let beneficiary: String
    package let purpose: RetirementPurpose
    /// Other reports of the same user that it serves.
    package let alsoFor: [RetirementPurpose]?
    package let detail: String
    /// The document by which another organisation consents to be the beneficiary.
    package let consent: String?
    /// Where the offset emission happens.
    package let place: PlaceOfUse?
    package let account: AccountID
    package let holder: String
    /// Of the first unit; a certificate speaks of one project.
    package let project: ProjectID?
    package let vintages: [FiscalYear]
    package let parts: [UnitPart]

    init(_ record: LogRecord, in database: Database) throws {
        let body = try record.body(as: UnitsRetired.self)
        certificate = Self.certificate(of: record.index)
        self.record = record.index
        day = record.header.effectiveAt.day
        tonnes = body.quantity
        beneficiary = body.beneficiary
        purpose = body.purpose
        alsoFor = body.alsoFor
        detail = body.detail
        consent = body.consent
        place = body.use
        account = body.account
        holder =
            try RegistryTables.account(body.account, in: database)
            .map { try Organisations.name(of: $0.organisation, in: database) } ?? ""
        let batches = try Set(body.movement.moved.map(\.batch)).compactMap {
            try RegistryTables.batch($0, in: database)
        }
        project = batches.map(\.project).min()
        vintages = Set(batches.map(\.vintage)).sorted()
        parts = body.movement.moved
    }

    /// The certificate is numbered after the record of its retirement.
    package static func certificate(of record: UInt64) -> String { "RC-\(record)" }

    /// Nil for a text that is no such number.
    static func record(ofCertificate id: String) -> UInt64? {
        guard id.hasPrefix("RC-"), let index = try? RecordCursor.index(String(id.dropFirst(3))),
            certificate(of: index) == id
        else { return nil }
        return index
    }
}
