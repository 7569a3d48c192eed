package import Quantities

/// What a verifier says of an item.
package enum Answer: String, CaseIterable, Hashable, Sendable, Codable {
    /// 適合
    case conform
    /// 是正処置要求 (CAR): does not conform until corrected.
    case nonconform
    /// 明確化要求 (CL): cannot be judged until clarified.
    case clarification
    /// 将来対応要求 (FAR): conforms, to be looked at in the next verification.
    case forward
    /// 非該当, with the reason as comment.
    case notApplicable

    /// Stays open until resolved.
    package var needsResolution: Bool { self == .nonconform || self == .clarification }

    /// The abbreviation of the request it raises.
    package var abbreviation: String? {
        switch self {
        case .conform, .notApplicable: nil
        case .nonconform: "CAR"
        case .clarification: "CL"
        case .forward: "FAR"
        }
    }

    package var name: Bilingual {
        switch self {
        case .conform: Bilingual(ja: "適合", en: "Conforms")
        case .nonconform: Bilingual(ja: "是正処置要求", en: "Corrective action request")
        case .clarification: Bilingual(ja: "明確化要求", en: "Clarification request")
        case .forward: Bilingual(ja: "将来対応要求", en: "Forward action request")
        case .notApplicable: Bilingual(ja: "非該当", en: "Not applicable")
        }
    }
}
