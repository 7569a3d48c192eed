package import Quantities

/// What one check concludes, before evidence is linked.
package struct Verdict: Hashable, Sendable {
    package let outcome: Outcome
    package let detail: Bilingual

    static func pass(ja: String, en: String) -> Verdict { Verdict(.pass, ja, en) }
    static func notice(ja: String, en: String) -> Verdict { Verdict(.notice, ja, en) }
    static func fail(ja: String, en: String) -> Verdict { Verdict(.fail, ja, en) }
    static func notApplicable(ja: String, en: String) -> Verdict { Verdict(.notApplicable, ja, en) }

    static func by(_ consequence: Consequence, ja: String, en: String) -> Verdict {
        Verdict(consequence == .fail ? .fail : .notice, ja, en)
    }

    /// Pass or fail by one condition, with the same numbers in both cases.
    static func holds(_ condition: Bool, ja: String, en: String) -> Verdict {
        Verdict(condition ? .pass : .fail, ja, en)
    }

    private init(_ outcome: Outcome, _ ja: String, _ en: String) {
        self.outcome = outcome
        detail = Bilingual(ja: ja, en: en)
    }
}
