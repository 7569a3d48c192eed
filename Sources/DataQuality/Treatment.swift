/// What becomes of a flagged slot (異常値の処置).
package enum Treatment: String, Sendable, Hashable, Codable, CaseIterable {
    /// The slot's energy stays out of the claim (除外).
    case exclude
    /// The slot's energy counts as if it were not flagged (採用).
    case accept
}
