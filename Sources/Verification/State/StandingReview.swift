package import Quantities

/// What the reviewer outside the team last said.
package struct StandingReview: Hashable, Sendable, Codable {
    package let agrees: Bool
    package let opinion: Opinion
    package let by: Actor
}
