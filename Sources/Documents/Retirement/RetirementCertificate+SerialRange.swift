package import Quantities

extension RetirementCertificate {
    /// A run of serials, both ends included, as the registry prints them.
    package struct SerialRange: Codable, Hashable, Sendable {
        package let first: String
        package let last: String
        package let count: Tonnes

        package init(
            first: String, last: String, count: Tonnes
        ) {
            self.first = first
            self.last = last
            self.count = count
        }
    }
}
