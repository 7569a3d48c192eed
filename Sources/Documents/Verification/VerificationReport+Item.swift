package import Quantities

extension VerificationReport {
    /// One checklist item as closed.
    package struct Item: Codable, Hashable, Sendable {
        /// `A1`
        package let id: String
        package let text: Bilingual
        package let filler: Filler
        package let outcome: Outcome
        /// What was checked and found.
        package let detail: Bilingual
        package let evidence: [Evidence]
        /// The verifier's answer; nil for system items that needed none.
        package let answer: Answer?

        package init(
            id: String, text: Bilingual, filler: Filler, outcome: Outcome, detail: Bilingual, evidence: [Evidence],
            answer: Answer? = nil
        ) {
            self.id = id
            self.text = text
            self.filler = filler
            self.outcome = outcome
            self.detail = detail
            self.evidence = evidence
            self.answer = answer
        }
    }
}
