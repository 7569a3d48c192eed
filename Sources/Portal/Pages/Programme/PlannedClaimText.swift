import ProjectCycle
import Quantities

/// Planned claims as people type them: a line `2026=120` for each fiscal year, in whole tonnes.
enum PlannedClaimText {
    /// Characters of all lines.
    static let longest = 2_000
    private static let years = 1990...2200

    /// - Returns: in the order of the lines; none of empty ones.
    /// - Throws: ``Rejection`` `portal.plan.claims`.
    static func claims(_ text: String) throws(Rejection) -> [VintageClaim] {
        var claims: [VintageClaim] = []
        for line in text.prefix(longest + 1).split(whereSeparator: \.isNewline) {
            let line = line.filter { $0 != " " }
            if line.isEmpty { continue }
            guard let claim = claim(line) else {
                throw Rejection(
                    "portal.plan.claims", expected: "2026=120", found: String(line.prefix(40)),
                    ja: "1行に1年度ずつ、2026=120 のように書いてください", en: "Write one fiscal year a line, as 2026=120")
            }
            claims.append(claim)
        }
        return claims
    }

    private static func claim(_ line: String) -> VintageClaim? {
        let parts = line.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(parts[0]), years.contains(year), let count = Int64(parts[1]),
            let tonnes = try? Tonnes(count)
        else { return nil }
        return VintageClaim(fiscalYear: FiscalYear(year), tonnes: tonnes)
    }
}
