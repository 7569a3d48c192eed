/// Where the evidence for a finding or an answer lies (証拠).
package struct EvidenceLink: Hashable, Sendable, Codable {
    package let kind: EvidenceKind
    /// A record index, a delivery, the digest of a file. Never personal data.
    package let reference: String
    package let note: String

    package init(_ kind: EvidenceKind, _ reference: String, note: String = "") {
        self.kind = kind
        self.reference = reference
        self.note = note
    }
}
