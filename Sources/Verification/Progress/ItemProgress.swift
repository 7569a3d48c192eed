package import Quantities

/// One line of the item grid.
package struct ItemProgress: Hashable, Sendable, Codable {
    package let item: ChecklistItem.ID
    package let section: ChecklistSection.ID
    package let filler: Filler
    package let status: ItemStatus
    /// What the system found.
    package let detail: Bilingual?
    /// What the verifier answered, also when it has been resolved since.
    package let answer: Answer?
    package let comment: String?
}
