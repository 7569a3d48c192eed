package import Quantities

/// What a check found on one item, with the numbers it compared and where they lie.
///
/// Findings are written into records: they name sites and documents by their ids and repeat no name, address, serial or
/// supply-point number.
package struct Finding: Hashable, Sendable, Codable {
    package let item: ChecklistItem.ID
    package let outcome: Outcome
    /// The numbers compared; for ``Outcome/notApplicable`` the reason.
    package let detail: Bilingual
    /// At most ``mostLinks``.
    package let evidence: [EvidenceLink]
    /// Links left out because there are more than ``mostLinks``.
    package let omittedLinks: Int

    package static let mostLinks = 20

    package init(item: ChecklistItem.ID, outcome: Outcome, detail: Bilingual, evidence: [EvidenceLink]) {
        self.item = item
        self.outcome = outcome
        self.detail = detail
        self.evidence = Array(evidence.prefix(Self.mostLinks))
        omittedLinks = max(0, evidence.count - Self.mostLinks)
    }
}

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
