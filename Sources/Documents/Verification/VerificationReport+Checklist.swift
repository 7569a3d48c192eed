package import Quantities

extension VerificationReport {
    /// The list that was worked through, with where it comes from.
    package struct Checklist: Codable, Hashable, Sendable {
        package let version: String
        package let source: Bilingual
        /// False for a reconstruction, which is never called official.
        package let isVerified: Bool
        package let sections: [Section]

        package init(
            version: String, source: Bilingual, isVerified: Bool, sections: [Section]
        ) {
            self.version = version
            self.source = source
            self.isVerified = isVerified
            self.sections = sections
        }

        package var items: [Item] { sections.flatMap(\.items) }
    }
}
