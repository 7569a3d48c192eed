import Documents
import SQL
package import Quantities
package import Registry
package import Store

/// Retires units for good and writes the certificate (無効化). Irreversible.
package struct RetireWithCertificate: ApprovableCommand {
    package static let name = "units.retire"
    package static let permitted: Set<Role> = [.accountRepresentative]

    package let retirement: RetireUnits

    package init(_ retirement: RetireUnits) { self.retirement = retirement }

    package func rehearse(in transaction: Transaction) throws {
        try RegistryDesk.rehearse(retirement, in: transaction)
        try RetirementBeneficiary.check(retirement, in: transaction.database)
    }

    package func disposal(in transaction: Transaction) -> AccountID? { retirement.account }

    package func perform(in transaction: Transaction) throws -> RetirementAnswer {
        let step = try RegistryDesk.take(retirement, in: transaction).first
        try RetirementBeneficiary.check(retirement, in: transaction.database)
        guard case .unitsRetired(let body) = step.event else { preconditionFailure("a retirement retires") }
        let id = PublicRetirement.certificate(of: step.record)
        let certificate = try CertificateWriter(id: id, body, record: step.record, transaction).document()
        try DocumentShelf.put(
            DocumentShelf.files("certificate", certificate), id: id, record: step.record, in: transaction.database)
        return RetirementAnswer(
            certificate: id, record: step.record, quantity: body.quantity, units: body.movement.moved)
    }
}

package struct RetirementAnswer: Codable, Sendable {
    /// Number of the certificate; its files are the document of this id.
    package let certificate: String
    package let record: UInt64
    package let quantity: Tonnes
    package let units: [UnitPart]
}
