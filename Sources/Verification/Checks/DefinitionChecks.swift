import Quantities

/// Section F, formulas, factors and units: F1, F3, F4, F5.
enum DefinitionChecks {
    /// F1: the formulas are those of A3 and are byte for byte what was registered.
    static func formulaVersion(_ report: ReportUnderVerification, _: ChecklistSettings) -> Verdict {
        let definition = report.calculation.definition
        let planned = report.project.methodology.recorded
        return .holds(
            definition.methodology == planned && definition.digest.agrees && !definition.digest.recorded.isEmpty,
            ja: "計画書 \(planned)、算定式 \(definition.methodology?.description ?? "なし")、ハッシュ 登録時 "
                + "\(definition.digest.recorded.prefix(16)) / 現在 \(definition.digest.reported.prefix(16))",
            en: "Plan \(planned), formulas \(definition.methodology?.description ?? "none"), digest at registration "
                + "\(definition.digest.recorded.prefix(16)), now \(definition.digest.reported.prefix(16))")
    }

    /// F3: for each year the factor used is that of a table row for this very year, with a source.
    ///
    /// With f(t) on, the factor is a mixture; F4 then checks the mixture, and here its parts need their rows.
    static func factorRows(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let calculation = report.calculation
        guard !calculation.years.isEmpty else { return CalculationChecks.noYears }
        var missing = Offenders(naming: settings)
        var unverified = Offenders(naming: settings)
        for year in calculation.years {
            let values = year.transition.map { [$0.marginal, $0.average] } ?? [year.factor]
            for value in values {
                let rows = calculation.factors.filter {
                    $0.year == year.year && $0.value == value && !$0.source.isEmpty
                }
                if rows.isEmpty {
                    missing.add("\(year.year): \(value.shown)")
                } else if !rows.contains(where: \.verified) {
                    unverified.add("\(year.year): \(value.shown)")
                }
            }
        }
        guard missing.isEmpty else {
            return .fail(
                ja: "当該年度の出典ある係数行がない \(missing.ja)", en: "No factor row of the year with a source: \(missing.en)")
        }
        let ja = "\(calculation.years.count)年度に係数行あり、出典が未確認のもの \(unverified.ja)"
        let en = "Factor rows for \(calculation.years.count) year(s), source not confirmed: \(unverified.en)"
        return unverified.isEmpty ? .pass(ja: ja, en: en) : .by(settings.unverifiedFactor, ja: ja, en: en)
    }

    /// F4: f(t) is the tier of the elapsed years, and CEF(t) = C_mo × (1 − f) + C_a × f.
    static func transition(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let used = report.calculation.years.filter { $0.transition != nil }
        guard !used.isEmpty else {
            return .notApplicable(
                ja: "全電源の係数を用いるため移行係数は使いません", en: "The average mix is used; the transition factor is off")
        }
        var wrong = Offenders(naming: settings)
        for year in used {
            guard let transition = year.transition else { continue }
            let expected = settings.transition.last { $0.from <= transition.elapsedYears }?.share
            let mixed =
                transition.marginal * (1 - transition.share) + transition.average * transition.share
            if expected != transition.share || mixed != year.factor {
                wrong.add("\(year.year): t \(transition.elapsedYears.shown), f \(transition.share.shown)")
            }
        }
        return .holds(
            wrong.isEmpty,
            ja: "移行係数を使う年度 \(used.count)、f(t)またはCEFが合わない年度 \(wrong.ja)",
            en: "\(used.count) year(s) with f(t), where f(t) or CEF is wrong: \(wrong.en)")
    }

    /// F5: the unit each symbol declares is the unit its equation yields.
    static func units(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let units = report.calculation.units
        var wrong = Offenders(naming: settings)
        for unit in units where unit.derived != unit.declared || unit.declared.isEmpty {
            wrong.add("\(unit.symbol): \(unit.declared) / \(unit.derived ?? "–")")
        }
        return .holds(
            wrong.isEmpty && !units.isEmpty,
            ja: "記号 \(units.count)件、次元の合わないもの \(wrong.ja)",
            en: "\(units.count) symbol(s), units that disagree: \(wrong.en)")
    }
}
