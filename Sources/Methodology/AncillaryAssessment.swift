package import Quantities

/// The ancillary items of a project, each with its treatment, judged by the 1 % and 5 % rules.
package struct AncillaryAssessment: Hashable, Sendable, Codable {
    package struct Line: Hashable, Sendable, Codable {
        package let name: Bilingual
        package let choice: AncillaryChoice
    }

    /// Every item the methodology knows, in its order.
    package let lines: [Line]
    /// Sum of the impacts of items without monitoring, omitted ones included (that they count is `assumed`).
    package let unmonitored: Rational
    /// Whether rules and all choices are confirmed.
    package let verified: Bool

    /// Applies the project's choices over the standard ones.
    ///
    /// 1. An item with an impact of 1 % or more must be calculated, by monitoring or by its ratio.
    /// 2. An item below 1 % may be omitted; its basis is kept.
    /// 3. The impacts of items without monitoring together stay below 5 %.
    ///
    /// Source: AG24 (`sourced`).
    /// - Throws: ``Rejection`` `methodology.ancillary.unknownItem`, `.duplicate`, `.basis`, `.impactNegative`,
    ///   `.mustCalculate`, `.unmonitoredSum`.
    package init(
        _ choices: [AncillaryChoice], of definition: MethodologyDefinition
    ) throws(Rejection) {
        let rules = definition.ancillary
        var chosen: [String: AncillaryChoice] = [:]
        for choice in choices {
            guard rules.items.contains(where: { $0.id == choice.item }) else {
                throw Self.refused(
                    "unknownItem", rules.items.map(\.id).joined(separator: ", "), choice.item, ja: "方法論にない付随的排出活動です",
                    en: "The methodology has no such ancillary item")
            }
            guard chosen.updateValue(choice, forKey: choice.item) == nil else {
                throw Self.refused(
                    "duplicate", "one choice per item", choice.item, ja: "付随的排出活動の扱いが二度指定されました",
                    en: "An ancillary item is treated twice")
            }
        }
        lines = rules.items.map { Line(name: $0.name, choice: chosen[$0.id] ?? $0.standard) }
        var total = Rational.zero
        for line in lines { total = total + (try Self.unmonitoredImpact(of: line.choice, under: rules)) }
        guard total < rules.unmonitoredBelow || total == 0 else {
            throw Self.refused(
                "unmonitoredSum", source: rules.source, "< \(rules.unmonitoredBelow)", "\(total)",
                ja: "モニタリングを省略する付随的排出活動の影響度の合計が上限以上です",
                en: "The impacts of ancillary items without monitoring are too large together")
        }
        unmonitored = total
        verified = rules.verified && lines.allSatisfy(\.choice.verified)
    }

    private static func unmonitoredImpact(
        of choice: AncillaryChoice, under rules: AncillaryRules
    ) throws(Rejection) -> Rational {
        guard choice.basis.utf8.count <= AncillaryChoice.longestBasis,
            choice.method == .calculate || !choice.basis.isEmpty
        else {
            throw refused(
                "basis", source: rules.source, "a basis of up to \(AncillaryChoice.longestBasis) bytes", choice.item,
                ja: "付随的排出活動を省略する根拠が必要です", en: "Leaving out an ancillary item needs a basis")
        }
        if let impact = choice.impact, impact < 0 { throw ImpactRatio.negative("\(choice.item): \(impact)") }
        guard choice.method == .omit || choice.method == .impactRatio else { return 0 }
        guard let impact = choice.impact else {
            throw refused(
                "basis", source: rules.source, "an impact ratio", choice.item, ja: "影響度が必要です",
                en: "An impact ratio is needed")
        }
        guard choice.method == .impactRatio || impact < rules.calculateFrom else {
            throw refused(
                "mustCalculate", source: rules.source, "< \(rules.calculateFrom)", "\(choice.item): \(impact)",
                ja: "影響度が基準以上の付随的排出活動は算定しなければなりません",
                en: "An ancillary item with this impact must be calculated")
        }
        return impact
    }

    /// The items whose energy must be given for every year.
    package var calculatedItems: [String] { lines.filter { $0.choice.method == .calculate }.map(\.choice.item) }

    /// The sum of the ratios by which emissions are calculated without monitoring.
    var calculatedImpact: Rational {
        lines.filter { $0.choice.method == .impactRatio }.compactMap(\.choice.impact).reduce(0, +)
    }

    /// What was left out and why, in one line.
    var note: String {
        lines.map { "\($0.choice.item): \($0.choice.method.rawValue)" + ($0.choice.impact.map { " (\($0))" } ?? "") }
            .joined(separator: "; ")
    }

    private static func refused(
        _ code: String, source: String = "design", _ expected: String, _ found: String, ja: String, en: String
    ) -> Rejection {
        Rejection(
            "methodology.ancillary.\(code)", source: source, expected: expected, found: Rejection.echo(found), ja: ja,
            en: en)
    }
}
