package import Quantities

/// One line of the verification checklist (検証項目).
package struct ChecklistItem: Hashable, Sendable {
    package typealias ID = Identifier<ChecklistItem>

    /// Such as `A1`, unique in the checklist.
    package let id: ID
    /// Letter of its section.
    package let section: ChecklistSection.ID
    package let text: Bilingual
    package let filler: Filler
    /// What has to hold for the item to conform.
    package let rule: Bilingual
    /// Kinds of records a finding on this item links to; never empty.
    package let evidence: [EvidenceKind]
    /// Whether the item was compared with the official form.
    package let verified: Bool
    package let source: String
}
