package import Quantities
package import Registry
package import Store

/// What is known of a certificate today: its content from the record of the retirement, and whether the registry and the
/// log still bear it out.
package struct PublicCertificate: Hashable, Sendable {
    package struct Content: Codable, Hashable, Sendable {
        package let retirement: PublicRetirement
        package let project: PublicProjectLine?
        package let methodology: PublicMethodology?
        /// Electricity that the registry attributes to these units.
        package let energy: Energy
        package let monitoringPeriods: [Period]
        package let creditTypes: [CreditType]
        /// Units that the registry does not show as retired by this account: there are none unless it was tampered with.
        package let notRetired: [UnitPart]
        /// The document's files.
        package let files: [String]
    }

    package let content: Content
    /// Whether a proof from the record's bytes to the signed root could be made and checked.
    package let isInLog: Bool
    /// What that proof leads to.
    package let checkpoint: LogHead?
    /// Witnesses that have signed it too.
    package let cosignatures: Int

    /// Everything that can be checked here holds.
    package var isValid: Bool { isInLog && content.notRetired.isEmpty }
}
