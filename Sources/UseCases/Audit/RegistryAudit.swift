package import SecondCheck

/// What the second check looked at and found.
package struct RegistryAudit: Codable, Sendable {
    /// What was compared with what was derived.
    package enum Extent: Codable, Hashable, Sendable {
        /// The tables of a folder; certificates only where there are documents.
        case folder(lines: Int, certificates: Bool)
        /// Records alone.
        case export
    }

    package let extent: Extent
    package let records: UInt64
    /// Records of the registry, of its controls, of approvals and of their policy.
    package let understood: Int
    package let accounts: Int
    package let batches: Int
    package let blocks: Int
    package let retirements: Int
    /// Units that are set aside now, and what stands still.
    package let holds: Int
    package let freezes: Int
    /// Whole tonnes: issued = held + retired + cancelled + exported.
    package let issued: Int64
    package let retired: Int64
    package let cancelled: Int64
    package let exported: Int64
    package let findings: [AuditFinding]
    package let findingCount: Int

    /// Set aside or not.
    package var held: Int64 { issued - retired - cancelled - exported }

    package var isClean: Bool { findingCount == 0 }

    init(_ auditor: Auditor, _ extent: Extent) {
        self.extent = extent
        records = auditor.nextRecord
        understood = auditor.understood
        accounts = auditor.accounts.count
        batches = auditor.batches.count
        blocks = auditor.blockCount
        retirements = auditor.retirements.count
        holds = auditor.holds.count
        freezes = auditor.freezesInForce.count
        issued = auditor.batches.reduce(0) { $0 + $1.issued }
        retired = auditor.batches.reduce(0) { $0 + $1.retired }
        cancelled = auditor.batches.reduce(0) { $0 + $1.cancelled }
        exported = auditor.batches.reduce(0) { $0 + $1.exported }
        findings = auditor.findings
        findingCount = auditor.findingCount
    }
}
