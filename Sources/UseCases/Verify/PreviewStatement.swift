import ProjectCycle
package import Quantities
import SQL
import Store
package import Verification

/// The statement exactly as it would be signed now (検証意見の確認): decided by the same rules, and not recorded.
package struct PreviewStatement: Query {
    package static let name = "verification.sign.preview"
    package static let readers = Readers.roles(SignVerificationStatement.permitted)

    package let monitoringPeriod: MonitoringPeriodID
    package let opinion: Opinion
    package let qualification: String

    package init(monitoringPeriod: MonitoringPeriodID, opinion: Opinion, qualification: String) {
        self.monitoringPeriod = monitoringPeriod
        self.opinion = opinion
        self.qualification = qualification
    }

    /// - Throws: ``Rejection`` that the signature would be refused with.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> StatementPreview {
        guard let actor = reader.actor else { preconditionFailure("verifiers are persons") }
        return try folder.store.read { database in
            let (project, _, state) = try VerificationDesk.seen(monitoringPeriod, by: reader, in: database)
            let events = try state.decide(
                .signStatement(SignStatement(opinion: opinion, qualification: qualification)), by: actor,
                parties: VerificationDesk.parties(of: project, in: database))
            guard case .statementSigned(let statement)? = events.first else {
                preconditionFailure("a signature makes a statement")
            }
            return StatementPreview(
                statement: statement, digest: Digest.hex(try CanonicalJSON.bytes(statement)),
                text: try CanonicalJSON.text(statement))
        }
    }
}

package struct StatementPreview: Sendable {
    package let statement: StatementSigned
    /// SHA-256 of ``text``, which the project's record will hold.
    package let digest: String
    /// The statement as it will be written: canonical JSON.
    package let text: String
}
