import ArgumentParser
import ProjectCycle
import Quantities

/// `2024=12`: tonnes planned for a fiscal year.
struct PlannedClaim: ExpressibleByArgument {
    let claim: VintageClaim

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = Int(parts[0]), (1990...2200).contains(year),
            let tonnes = Tonnes(argument: String(parts[1]))
        else { return nil }
        claim = VintageClaim(fiscalYear: FiscalYear(year), tonnes: tonnes)
    }
}
