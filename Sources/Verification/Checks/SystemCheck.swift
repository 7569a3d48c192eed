import Quantities

/// One automatic check: the item it decides and how.
package struct SystemCheck: Sendable {
    package typealias Judge = @Sendable (ReportUnderVerification, ChecklistSettings) -> Verdict

    package let item: ChecklistItem.ID
    package let judge: Judge

    init(_ item: String, _ judge: @escaping Judge) {
        self.item = ChecklistItem.ID(known: item)
        self.judge = judge
    }

    /// Judges the report and links the evidence of the kinds the item names.
    ///
    /// A check that holds without a single linked record is not passed but noted: a pass always leads to evidence.
    package func finding(
        on item: ChecklistItem, in report: ReportUnderVerification, _ settings: ChecklistSettings
    ) -> Finding {
        let verdict = judge(report, settings)
        let links = report.evidence.filter { item.evidence.contains($0.kind) }
        guard verdict.outcome == .pass, links.isEmpty else {
            return Finding(item: item.id, outcome: verdict.outcome, detail: verdict.detail, evidence: links)
        }
        let kinds = item.evidence.map(\.name)
        let detail = Bilingual(
            ja: verdict.detail.ja + "。証拠（" + kinds.map(\.ja).joined(separator: "、") + "）が結び付けられていません",
            en: verdict.detail.en + "; no evidence is linked (" + kinds.map(\.en).joined(separator: ", ") + ")")
        return Finding(item: item.id, outcome: .notice, detail: detail, evidence: [])
    }
}
