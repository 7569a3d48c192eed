package import Quantities

/// One ancillary emission activity, such as the power conditioner's own consumption.
package struct AncillaryItem: Hashable, Sendable {
    package let id: String
    package let name: Bilingual
    /// What holds unless the project chooses otherwise.
    package let standard: AncillaryChoice
    package let source: String
}
