package import Quantities

/// The outcome of a check.
package enum Outcome: String, CaseIterable, Hashable, Sendable, Codable {
    /// 適合
    case pass
    /// 注記: conforms, and the verifier should look.
    case notice
    /// 非該当: the rule does not apply, or nothing was delivered that it could apply to.
    case notApplicable
    /// 不適合
    case fail

    package var name: Bilingual {
        switch self {
        case .pass: Bilingual(ja: "適合", en: "Pass")
        case .notice: Bilingual(ja: "注記", en: "Notice")
        case .notApplicable: Bilingual(ja: "非該当", en: "Not applicable")
        case .fail: Bilingual(ja: "不適合", en: "Fail")
        }
    }
}
