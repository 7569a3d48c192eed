package import Quantities

/// Uses among which one retirement may serve several, for the same user (活用範囲).
package struct UseScope: Hashable, Sendable, Codable {
    package let id: String
    package let name: Bilingual
    package let uses: [RetirementPurpose]
    package let source: String
    package let verified: Bool
}
