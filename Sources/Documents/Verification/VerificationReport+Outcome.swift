extension VerificationReport {
    /// How an item stands.
    package enum Outcome: String, CaseIterable, Codable, Hashable, Sendable {
        /// 適合
        case passed
        /// 注記: conforms, and the verifier should look.
        case noted
        /// 不適合
        case failed
        /// 該当なし
        case notApplicable
        /// 未了: nobody has answered.
        case open
    }

    /// Who fills an item.
    package enum Filler: String, CaseIterable, Codable, Hashable, Sendable {
        /// システム
        case system
        /// 検証人
        case verifier
    }
}
