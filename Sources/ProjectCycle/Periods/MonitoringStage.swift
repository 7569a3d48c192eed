package import Quantities

/// Where one monitoring period stands.
package enum MonitoringStage: String, CaseIterable, Hashable, Sendable, Codable {
    case closed, reported, returned, verified, certified, rejected, issued

    package var name: Bilingual {
        switch self {
        case .closed: Bilingual(ja: "期間締切済", en: "closed")
        case .reported: Bilingual(ja: "報告済", en: "reported")
        case .returned: Bilingual(ja: "差戻し", en: "returned")
        case .verified: Bilingual(ja: "検証済", en: "verified")
        case .certified: Bilingual(ja: "認証済", en: "certified")
        case .rejected: Bilingual(ja: "不認証", en: "rejected")
        case .issued: Bilingual(ja: "発行済", en: "issued")
        }
    }

    /// Energy may be summed again: nobody relies on the sums yet, or the verifier gave them back.
    package var mayBeClosedAgain: Bool { self == .closed || self == .returned }
    /// A new version of the report may be filed.
    package var mayBeReported: Bool { self == .closed || self == .reported || self == .returned }
    /// Verifier, committee or registry are waiting for the next step.
    package var isPending: Bool { self == .reported || self == .verified || self == .certified }
}
