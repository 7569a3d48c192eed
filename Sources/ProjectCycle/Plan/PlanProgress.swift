package import Quantities

/// What a project has reduced of what its plan says (計画に対する実績), by fiscal year and in all.
///
/// Whole tonnes: planned as the plan gives them, certified as the committee has certified them, issued as the registry
/// has issued them: all of a certified period or nothing of it.
package struct PlanProgress: Hashable, Sendable, Codable {
    package struct Year: Hashable, Sendable, Codable {
        package let fiscalYear: FiscalYear
        /// Nil when the plan does not name this year.
        package let planned: Tonnes?
        /// Nil while nothing of this year was certified.
        package let certified: Tonnes?
        /// Nil while nothing of this year was issued.
        package let issued: Tonnes?
        /// Of the plan's first years up to this one.
        package let plannedSoFar: Tonnes
        /// The same of what was certified; nil after the last year of which anything was.
        package let certifiedSoFar: Tonnes?

        /// Nil when nothing was planned so far, or nothing can be compared yet.
        package var share: Rational? {
            certifiedSoFar.flatMap { PlanProgress.share(of: $0, in: plannedSoFar) }
        }
    }

    /// Ascending: those that the plan names, and those of which anything was certified.
    package let years: [Year]
    package let planned: Tonnes
    package let certified: Tonnes
    package let issued: Tonnes

    /// The part of the whole plan that is certified; nil when the plan is for no tonne.
    package var share: Rational? { Self.share(of: certified, in: planned) }

    /// Nil when the plan names no year: then there is nothing to compare with.
    package init?(_ state: ProjectState) {
        guard !state.plan.plannedClaims.isEmpty else { return nil }
        let planned = Self.byYear(state.plan.plannedClaims)
        let certified = Self.byYear(state.periods.flatMap { $0.certification?.claims ?? [] })
        let issued = Self.byYear(
            state.periods.filter { $0.issuance != nil }.flatMap { $0.certification?.claims ?? [] })
        let lastCertified = certified.keys.max()
        var (plannedSoFar, certifiedSoFar) = (Tonnes.zero, Tonnes.zero)
        years = Set(planned.keys).union(certified.keys).sorted().map { year in
            plannedSoFar = plannedSoFar + (planned[year] ?? .zero)
            certifiedSoFar = certifiedSoFar + (certified[year] ?? .zero)
            return Year(
                fiscalYear: year, planned: planned[year], certified: certified[year], issued: issued[year],
                plannedSoFar: plannedSoFar,
                certifiedSoFar: lastCertified.map { year <= $0 } == true ? certifiedSoFar : nil)
        }
        self.planned = planned.values.sum
        self.certified = certified.values.sum
        self.issued = issued.values.sum
    }

    private static func byYear(_ claims: [VintageClaim]) -> [FiscalYear: Tonnes] {
        claims.reduce(into: [:]) { $0[$1.fiscalYear, default: .zero] = $0[$1.fiscalYear, default: .zero] + $1.tonnes }
    }

    private static func share(of part: Tonnes, in whole: Tonnes) -> Rational? {
        whole > .zero ? Rational(part.count) / Rational(whole.count) : nil
    }
}
