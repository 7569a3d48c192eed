package import Quantities

extension VerificationReport {
    /// One section of the checklist: `A` 基本情報.
    package struct Section: Codable, Hashable, Sendable {
        package let id: String
        package let title: Bilingual
        package let items: [Item]

        package init(
            id: String, title: Bilingual, items: [Item]
        ) {
            self.id = id
            self.title = title
            self.items = items
        }
    }
}
