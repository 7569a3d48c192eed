package import Quantities

/// Closes a monitoring period over its claim lines (モニタリング期間の締切), or closes it again.
///
/// 1. The operator or its system. 2. Registered. 3. A new period, or one not yet reported or returned by the verifier.
/// 4. The next number (or the same). 5. The period has ended. 6. It lies inside the crediting period. 7. It overlaps no
/// other period, save rejected ones. 8. Claim root well formed. 9. 1 to 400,000,000 claim lines. 10. One sum per fiscal
/// year. A gap after the period before is a notice.
package struct ClosePeriod: ProjectCommand {
    /// Most claim lines: a million members over a year.
    package static let mostLines = 400_000_000
    package static let mostPeriods = 1000

    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    /// 1 for the project's first period.
    package let number: Int
    package let period: Period
    /// Root of the Merkle-sum tree over the claim lines.
    package let claimRoot: String
    package let sums: [FiscalYearSum]
    package let lineCount: Int

    package init(
        project: ProjectID, monitoringPeriod: MonitoringPeriodID, number: Int, period: Period, claimRoot: String,
        sums: [FiscalYearSum], lineCount: Int
    ) {
        self.project = project
        self.monitoringPeriod = monitoringPeriod
        self.number = number
        self.period = period
        self.claimRoot = claimRoot
        self.sums = sums
        self.lineCount = lineCount
    }

    package func decide(by actor: Actor, on today: Day, _ state: ProjectState?) throws(Rejection) -> [ProjectEvent] {
        try actor.requireOperatorRole()
        let state = try current(state, on: today)
        try actor.requireOperator(of: state)
        let crediting = try state.registeredPeriod()
        let earlier = state.period(monitoringPeriod)
        if let earlier, !earlier.stage.mayBeClosedAgain { throw .wrongStage([.closed, .returned], earlier) }
        let expected = earlier?.number ?? state.periods.count + 1
        guard number == expected, number <= Self.mostPeriods else {
            throw Rejection(
                "project.close.number", expected: "\(expected)", found: "\(number)", ja: "モニタリング期間の番号が連続していません",
                en: "The period's number is not the next one")
        }
        try checkDays(today, crediting, state.periods.filter { $0.id != monitoringPeriod && $0.occupiesItsDays })
        try PublicText.checkRoot(claimRoot, "claimRoot")
        guard (1...Self.mostLines).contains(lineCount) else {
            throw Rejection(
                "project.close.lines", expected: "1–\(Self.mostLines)", found: "\(lineCount)", ja: "算定対象の明細がないか、多すぎます",
                en: "There are no claim lines, or too many")
        }
        try FiscalYearSum.check(sums, of: period)
        return [
            .periodClosed(
                PeriodClosed(
                    project: project, day: today, closedBy: actor, monitoringPeriod: monitoringPeriod, number: number,
                    closing: (earlier?.closing.closing ?? 0) + 1, period: period, claimRoot: claimRoot, sums: sums,
                    lineCount: lineCount, notices: notices(state)))
        ]
    }

    private func checkDays(_ today: Day, _ crediting: Period, _ others: [MonitoringPeriodState]) throws(Rejection) {
        guard period.end <= today else {
            throw Rejection(
                "project.close.notEnded", expected: "last day before \(today)", found: "\(period.lastDay)",
                ja: "モニタリング期間がまだ終わっていません", en: "The monitoring period has not ended")
        }
        guard crediting.contains(period) else {
            throw Rejection(
                "project.close.outsideCreditingPeriod", source: "AG24", expected: "inside \(crediting)",
                found: "\(period)", ja: "モニタリング期間が認証対象期間の外にあります",
                en: "The monitoring period lies outside the crediting period")
        }
        if let other = others.first(where: { $0.period.overlaps(period) }) {
            throw Rejection(
                "project.close.overlap", expected: "no day of \(other.id), \(other.period)", found: "\(period)",
                ja: "他のモニタリング期間と重複しています", en: "The period overlaps another monitoring period")
        }
    }

    private func notices(_ state: ProjectState) -> [ProjectNotice] {
        let before = state.periods.filter { $0.id != monitoringPeriod && $0.occupiesItsDays }
            .map(\.period.end).filter { $0 <= period.start }.max()
        guard let before, before < period.start else { return [] }
        return [.gapBeforePeriod]
    }
}

package struct PeriodClosed: EventBody {
    package static let kind = "project.period.closed"
    package let project: ProjectID
    package let day: Day
    package let closedBy: Actor
    package let monitoringPeriod: MonitoringPeriodID
    package let number: Int
    /// 1, and one more each time the period is closed again; the last one counts.
    package let closing: Int
    package let period: Period
    package let claimRoot: String
    package let sums: [FiscalYearSum]
    package let lineCount: Int
    package let notices: [ProjectNotice]
}
