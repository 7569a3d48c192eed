/// Who fills an item.
package enum Filler: String, CaseIterable, Hashable, Sendable, Codable {
    /// 創出システム
    case system
    /// 審査機関
    case verifier
}
