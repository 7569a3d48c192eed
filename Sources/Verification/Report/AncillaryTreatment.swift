/// How a plan treats an ancillary activity. Source: AG24, `sourced`.
package enum AncillaryTreatment: String, CaseIterable, Hashable, Sendable, Codable {
    /// 算定する
    case calculated
    /// 影響度により、モニタリングを省略して算定する
    case byImpactRatio
    /// 算定を省略する
    case omitted
}
