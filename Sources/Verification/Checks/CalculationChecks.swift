import Quantities

/// Section F, the numbers: F2, F6 to F9. Each value is computed again from the ones before it, exactly.
enum CalculationChecks {
    static let noYears = Verdict.fail(ja: "算定された年度がありません", en: "No fiscal year was calculated")

    /// F2: the total is the sum over members and also the sum over fiscal years.
    static func selfUseTotal(_ report: ReportUnderVerification, _: ChecklistSettings) -> Verdict {
        let members = EnergySum(report.members.members.lazy.map(\.energy))
        let years = EnergySum(report.calculation.years.lazy.map(\.energy))
        let total = EnergySum(CollectionOfOne(report.calculation.total))
        return .holds(
            members == total && years == total,
            ja: "報告書 [\(total.shown)]、会員の合計 [\(members.shown)]、年度の合計 [\(years.shown)]",
            en: "Report [\(total.shown)], sum of members [\(members.shown)], sum of years [\(years.shown)]")
    }

    /// F6: EL_BL = EL_PJ and EM_BL = EL_BL × CEF, year by year.
    static func baseline(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        yearly(report, settings, "EM_BL = EL_BL × CEF") { year in
            let expected = Emissions(tonnes: year.baselineEnergy.kilowattHours * year.factor)
            guard year.baselineEnergy == year.energy.selfUse else {
                return "EL_BL \(year.baselineEnergy) ≠ EL_PJ \(year.energy.selfUse)"
            }
            return year.baseline == expected ? nil : "\(year.baseline.shown) ≠ \(expected.shown)"
        }
    }

    /// F7: EM_PJ = EM_PJ,M + EM_PJ,S, and EM_PJ,S = EL_PJ,S × CEF where it is calculated from energy (`assumed`).
    static func project(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        yearly(report, settings, "EM_PJ = EM_PJ,M + EM_PJ,S") { year in
            if let energy = year.ancillaryEnergy {
                let expected = Emissions(tonnes: energy.kilowattHours * year.factor)
                guard year.projectAncillary == expected else {
                    return "EM_PJ,S \(year.projectAncillary.shown) ≠ \(expected.shown)"
                }
            }
            let expected = year.projectMain + year.projectAncillary
            guard year.projectMain >= .zero, year.projectAncillary >= .zero else { return "< 0 t-CO2" }
            return year.project == expected ? nil : "\(year.project.shown) ≠ \(expected.shown)"
        }
    }

    /// F8: ER = EM_BL − EM_PJ, floored once for each fiscal year; every fiscal year of the period stands once.
    static func yearlyFloor(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let expected = report.period.period.fiscalYears
        guard report.calculation.years.map(\.year) == expected else {
            let found = report.calculation.years.prefix(20).map { "\($0.year)" }.joined(separator: ", ")
            return .fail(
                ja: "期間の年度 \(expected.prefix(20).map { "\($0)" }.joined(separator: ", ")) に対し算定は \(found)",
                en:
                    "The period has \(expected.prefix(20).map { "\($0)" }.joined(separator: ", ")), calculated: \(found)"
            )
        }
        return yearly(report, settings, "⌊EM_BL − EM_PJ⌋") { year in
            let reduction = year.baseline - year.project
            guard year.reduction == reduction else { return "ER \(year.reduction.shown) ≠ \(reduction.shown)" }
            guard let floored = try? reduction.credited() else { return "ER \(reduction.shown)" }
            return floored == year.floored ? nil : "\(year.floored) ≠ \(floored)"
        }
    }

    /// F9: the application claims the sum of the yearly floors.
    static func claim(_ report: ReportUnderVerification, _: ChecklistSettings) -> Verdict {
        let calculation = report.calculation
        guard !calculation.years.isEmpty else { return noYears }
        let sum = calculation.years.reduce(Int128(0)) { $0 + Int128($1.floored.count) }
        let claim = calculation.claim
        return .holds(
            claim.agrees && Int128(claim.recorded.count) == sum,
            ja: "年度の合計 \(sum) t-CO2、算定 \(claim.recorded)、申請 \(claim.reported)",
            en: "Sum of years \(sum) t-CO2, calculated \(claim.recorded), applied for \(claim.reported)")
    }

    /// Fails when `fault` says what is wrong with any year.
    private static func yearly(
        _ report: ReportUnderVerification, _ settings: ChecklistSettings, _ equation: String,
        fault: (YearCalculation) -> String?
    ) -> Verdict {
        let years = report.calculation.years
        guard !years.isEmpty else { return noYears }
        var wrong = Offenders(naming: settings)
        for year in years { if let fault = fault(year) { wrong.add("\(year.year): \(fault)") } }
        let values = years.prefix(settings.namedOffenders).map {
            "\($0.year) EM_BL \($0.baseline.shown), EM_PJ \($0.project.shown), ER \($0.floored)"
        }
        return .holds(
            wrong.isEmpty,
            ja: "\(equation): \(values.joined(separator: "; "))。合わない年度 \(wrong.ja)",
            en: "\(equation): \(values.joined(separator: "; ")); years that differ: \(wrong.en)")
    }
}
