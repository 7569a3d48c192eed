package import Quantities

/// Whole tonnes for one fiscal year (年度), already floored.
package struct VintageClaim: Hashable, Sendable, Codable {
    package let fiscalYear: FiscalYear
    package let tonnes: Tonnes

    package init(fiscalYear: FiscalYear, tonnes: Tonnes) {
        self.fiscalYear = fiscalYear
        self.tonnes = tonnes
    }

    /// - Throws: `project.claim.years` unless there are 1 to `limit` claims, ascending, one per fiscal year.
    static func check(_ claims: [VintageClaim], atMost limit: Int) throws(Rejection) {
        let years = claims.map(\.fiscalYear)
        guard (1...limit).contains(claims.count), zip(years, years.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw .claimYears(expected: "1–\(limit) ascending fiscal years", found: years)
        }
    }

    /// The sum of the floored years (各年度の合計).
    /// - Throws: `project.claim.overflow`.
    static func total(_ claims: [VintageClaim]) throws(Rejection) -> Tonnes {
        var total: Int64 = 0
        for claim in claims {
            let (sum, overflow) = total.addingReportingOverflow(claim.tonnes.count)
            guard !overflow else {
                throw Rejection(
                    "project.claim.overflow", expected: "< 2^63 t-CO2", found: "\(total) + \(claim.tonnes.count)",
                    ja: "申請量が大きすぎます", en: "The claim is too large to be counted")
            }
            total = sum
        }
        return try Tonnes(total)
    }
}
