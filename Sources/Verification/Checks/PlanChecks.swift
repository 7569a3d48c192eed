import Quantities

/// Section B, 計画との整合.
enum PlanChecks {
    /// B1: each difference from the plan has an accepted notice of change.
    static func notifiedChanges(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        var missing = Offenders(naming: settings)
        for difference in report.plan.differences where difference.notice == nil { missing.add(difference.field) }
        let count = report.plan.differences.count
        return .holds(
            missing.isEmpty,
            ja: "計画書との差異 \(count)件、受理済みの計画変更届がないもの \(missing.ja)",
            en: "\(count) difference(s) from the plan, without an accepted notice: \(missing.en)")
    }

    /// B4: from 1 % of the printed reduction an activity is calculated; below, the basis is attached.
    static func onePercentRule(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let plan = report.plan
        guard !plan.ancillary.isEmpty else { return noAncillary }
        guard plan.printedReduction > .zero else { return withoutDivisor(report) }
        var broken = Offenders(naming: settings)
        for activity in plan.ancillary {
            let percent = impact(activity, plan) * 100
            let holds =
                percent >= settings.calculatedFromPercent
                ? activity.treatment != .omitted : activity.treatment == .calculated || activity.basisAttached
            if !holds || percent < 0 { broken.add(activity.symbol) }
        }
        let table = shown(plan)
        return .holds(
            broken.isEmpty,
            ja: "\(table)。基準 \(settings.calculatedFromPercent)%。不適合 \(broken.ja)",
            en: "\(table); limit \(settings.calculatedFromPercent)%; breaking the rule: \(broken.en)")
    }

    /// B5: the impacts of activities without monitoring sum to less than 5 %.
    static func unmonitoredSum(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let plan = report.plan
        guard !plan.ancillary.isEmpty else { return noAncillary }
        guard plan.printedReduction > .zero else { return withoutDivisor(report) }
        let sum = plan.ancillary.filter { $0.treatment != .calculated }.reduce(Rational.zero) { $0 + impact($1, plan) }
        return .holds(
            sum * 100 < settings.unmonitoredBelowPercent && sum >= 0,
            ja: "モニタリングを省略した活動の影響度合計 \(sum.shownPercent)（\(settings.unmonitoredBelowPercent)%未満）",
            en:
                "Impacts without monitoring sum to \(sum.shownPercent) (limit below \(settings.unmonitoredBelowPercent)%)"
        )
    }

    /// B6: every monitored item has the class of plan 11.
    static func classes(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let items = report.plan.monitored
        guard !items.isEmpty else { return nothingMonitored }
        var differing = Offenders(naming: settings)
        for item in items where item.reportedClass != item.plannedClass {
            differing.add("\(item.symbol): \(item.plannedClass.rawValue) → \(item.reportedClass?.rawValue ?? "–")")
        }
        return .holds(
            differing.isEmpty,
            ja: "項目 \(items.count)件、計画書11と分類が異なるもの \(differing.ja)",
            en: "\(items.count) item(s), of another class than plan 11: \(differing.en)")
    }

    /// B7: each item was measured at least as often as planned.
    static func frequency(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let items = report.plan.monitored
        guard !items.isEmpty else { return nothingMonitored }
        var short = Offenders(naming: settings)
        for item in items where item.count < item.plannedCount || item.plannedCount < 1 { short.add(item.symbol) }
        let counts = items.prefix(settings.namedOffenders).map { "\($0.symbol) \($0.count)/\($0.plannedCount)" }
        return .holds(
            short.isEmpty,
            ja: "計測回数/計画: \(counts.joined(separator: "、"))。不足 \(short.ja)",
            en: "Measured/planned: \(counts.joined(separator: ", ")); too few: \(short.en)")
    }

    private static func impact(_ activity: AncillaryActivity, _ plan: PlanFacts) -> Rational {
        activity.emissions.tonnes / Rational(plan.printedReduction.count)
    }

    private static func shown(_ plan: PlanFacts) -> String {
        plan.ancillary.prefix(20).map { "\($0.symbol) \(impact($0, plan).shownPercent)" }.joined(separator: ", ")
    }

    private static let noAncillary = Verdict.notApplicable(
        ja: "計画書に付随的排出活動がありません", en: "The plan declares no ancillary activity")
    /// The printed reduction is zero. Where the calculation says so too, nothing is claimed and nothing can be left out of
    /// it; the claim ends at certification, not here.
    private static func withoutDivisor(_ report: ReportUnderVerification) -> Verdict {
        guard report.calculation.claim.recorded == .zero, report.calculation.claim.agrees else {
            return .fail(ja: "排出削減量が0のため影響度を算定できません", en: "The reduction is zero, so no impact ratio can be formed")
        }
        return .notApplicable(
            ja: "申請量が0 t-CO2のため、影響度の対象がありません", en: "Nothing is claimed, so there is no impact to judge")
    }
    private static let nothingMonitored = Verdict.fail(
        ja: "計画書11のモニタリング項目が記録されていません", en: "No monitored item of plan 11 is on record")
}
