package import Quantities

/// A section of the checklist with its title.
package struct ChecklistSection: Hashable, Sendable {
    package typealias ID = Identifier<ChecklistSection>

    package let id: ID
    package let title: Bilingual
}
