extension VerificationReport {
    /// The verifier's opinion (検証意見).
    package enum Opinion: String, CaseIterable, Codable, Hashable, Sendable {
        /// 無限定適正
        case unmodified
        /// 限定付適正
        case qualified
        /// 不適正
        case adverse
        /// 意見不表明
        case disclaimer
    }

    /// Level of assurance (保証水準).
    package enum Assurance: String, CaseIterable, Codable, Hashable, Sendable {
        /// 合理的保証
        case reasonable
        /// 限定的保証
        case limited
    }
}
