/// Which symbols a fiscal year's result is read from, and how it is rounded.
package struct MethodologyResult: Hashable, Sendable {
    /// 排出削減量 ER, in t-CO2.
    package let reduction: String
    /// ベースライン排出量 EM_BL, in t-CO2.
    package let baseline: String
    /// プロジェクト実施後排出量 EM_PJ, in t-CO2.
    package let project: String
    /// The energy for which the credits stand, in kWh; nil when the methodology is not about electricity.
    package let energy: String?
    /// Whole tonnes per fiscal year and project, cut off (切捨て): the one rule this program applies.
    package let roundingSource: String
    package let roundingVerified: Bool
}
