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

    /// The same finding with fewer links.
    func keeping(links most: Int) -> Finding { Finding(self, links: min(most, evidence.count)) }

    private init(_ finding: Finding, links: Int) {
        item = finding.item
        outcome = finding.outcome
        detail = finding.detail
        evidence = Array(finding.evidence.prefix(links))
        omittedLinks = finding.omittedLinks + finding.evidence.count - links
    }
}
