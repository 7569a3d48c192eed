import Quantities

/// Section E, energies: E8, E9, E10.
enum EnergyChecks {
    /// E8: EL_PJ = EL_gen − EL_sold and 0 ≤ EL_PJ ≤ EL_gen, for every member, every year and in total.
    static func balance(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let members = report.members.members
        let wrong = members.offenders(settings) { !$0.energy.isBalanced }
        var years = Offenders(naming: settings)
        for year in report.calculation.years where !year.energy.isBalanced { years.add(year.year) }
        let total = report.calculation.total
        return .holds(
            wrong.isEmpty && years.isEmpty && total.isBalanced && !members.isEmpty,
            ja:
                "EL_gen \(total.generation)、EL_sold \(total.sold)、EL_PJ \(total.selfUse)、式に合わない会員 \(wrong.ja)、年度 \(years.ja)",
            en:
                "EL_gen \(total.generation), EL_sold \(total.sold), EL_PJ \(total.selfUse); members off balance: \(wrong.en), "
                + "years: \(years.en)")
    }

    /// E9: no cumulative register falls without a recorded cause.
    static func monotonic(_ report: ReportUnderVerification, _: ChecklistSettings) -> Verdict {
        guard let registers = report.data.registers else {
            return .notApplicable(
                ja: "計測値はすべて区間値であり、積算値がありません", en: "All readings are interval values; there is no cumulative register")
        }
        return .holds(
            registers.falls == registers.logged && registers.steps >= registers.falls && registers.falls >= 0,
            ja: "積算値の区間 \(registers.steps)、減少 \(registers.falls)、うち記録あり \(registers.logged)",
            en: "\(registers.steps) register step(s), falls \(registers.falls), of these logged \(registers.logged)")
    }

    /// E10: the meter agrees with each statement of sold power, within the tolerance.
    static func saleStatements(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let statements = report.data.saleStatements
        guard !statements.isEmpty else {
            return .notApplicable(ja: "売電明細の提出がありません", en: "No sale statement was delivered")
        }
        let tolerance = settings.saleTolerancePercent
        let apart = statements.offenders(settings, named: \.site) { statement in
            let (recorded, reported) = (statement.energy.recorded.wattHours, statement.energy.reported.wattHours)
            let difference = (Int128(recorded) - Int128(reported)).magnitude
            return Rational(difference) * 100 > Rational(recorded.magnitude) * tolerance
        }
        return .holds(
            apart.isEmpty,
            ja: "明細 \(statements.count)件、差が\(tolerance)%を超えるもの \(apart.ja)",
            en: "\(statements.count) statement(s), apart by more than \(tolerance)%: \(apart.en)")
    }
}
