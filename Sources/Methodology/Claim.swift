package import Quantities

/// The amount applied for (認証申請量): each fiscal year's reduction floored once, then added.
///
/// Source: `assumed`; fits every row of PV14 and AG24.
package struct Claim: Hashable, Sendable {
    package struct Year: Hashable, Sendable {
        package let fiscalYear: FiscalYear
        /// The project's sum, unrounded.
        package let reduction: Emissions
        package let credited: Tonnes
    }

    /// In order of years.
    package let years: [Year]
    /// The sum before any rounding, for comparison only.
    package let raw: Emissions
    package let claimed: Tonnes

    /// Most fiscal years of a claim.
    static let mostYears = 60

    /// A year with more emissions than it avoided is refused: crediting the other years as if it had not been would credit
    /// more than the project reduced, and no rule at hand says how to carry it over (`assumed`). Zero is accepted.
    /// - Throws: ``Rejection`` `methodology.claim.years`, `methodology.reduction.negative`, `methodology.claim.overflow`.
    package init(_ reductions: [(year: FiscalYear, reduction: Emissions)]) throws(Rejection) {
        let ordered = reductions.sorted { $0.year < $1.year }
        guard (1...Self.mostYears).contains(ordered.count), Set(ordered.map(\.year)).count == ordered.count else {
            throw Self.wrong(ordered.map(\.year))
        }
        var years: [Year] = []
        var total: Int64 = 0
        for (year, reduction) in ordered {
            guard reduction >= .zero else {
                throw Rejection(
                    "methodology.reduction.negative", expected: "≥ 0 t-CO2", found: "\(reduction)",
                    ja: "排出削減量が負です", en: "The reduction is negative"
                ).during(year)
            }
            let credited: Tonnes
            do { credited = try reduction.credited() } catch { throw error.during(year) }
            let (sum, overflow) = total.addingReportingOverflow(credited.count)
            guard !overflow else {
                throw Rejection(
                    "methodology.claim.overflow", expected: "< 2^63 t-CO2", found: "\(credited)", ja: "申請量が大きすぎます",
                    en: "The claim is too large to be counted")
            }
            total = sum
            years.append(Year(fiscalYear: year, reduction: reduction, credited: credited))
        }
        self.years = years
        raw = years.map(\.reduction).reduce(.zero, +)
        claimed = Tonnes(known: total)
    }

    static func wrong(_ years: [FiscalYear]) -> Rejection {
        Rejection(
            "methodology.claim.years", expected: "1 to \(mostYears) fiscal years, each once, in order",
            found: Rejection.echo(years.prefix(mostYears).map(\.description).joined(separator: ", ")),
            ja: "算定年度の指定が正しくありません", en: "The fiscal years are wrong")
    }
}
