/// Which power stations a grid factor averages over.
package enum GridMix: String, CaseIterable, Hashable, Sendable, Codable {
    /// 全電源
    case average
    /// 限界電源
    case marginal
}
