/// The two kinds of J-Credit projects.
package enum ProjectKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// 通常型
    case regular
    /// プログラム型
    case programme
}
