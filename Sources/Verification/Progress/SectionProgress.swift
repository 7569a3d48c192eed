package import Quantities

/// The items of one section by status.
package struct SectionProgress: Hashable, Sendable, Codable {
    package let section: ChecklistSection.ID
    package let title: Bilingual
    package let items: Int
    package let counts: [ItemStatus: Int]
}
