/// A monitoring report with all recorded facts about it, before anybody has judged it (検証前のモニタリング報告書).
///
/// Plain values that the caller gathers from its records. Nothing here is a verdict: where a check compares two
/// numbers, both are here. A nil or empty fact means that no record says so, never that all is well. Personal
/// data enters only where stated, and no check repeats it in a finding.
package struct ReportUnderVerification: Hashable, Sendable {
    /// A1, A2, A3, A8: registration, plan and report side by side.
    package var project: ProjectFacts
    /// A4, A5, A6: the monitoring period, its report and its history.
    package var period: PeriodFacts
    /// A7: the account that is to receive the credits; nil when none was named.
    package var account: AccountFacts?
    /// B1, B4 to B7: differences, ancillary activities, monitored items.
    package var plan: PlanFacts
    /// C1 to C11, D1, E8, E11: the members (会員) of a programme, or the sites of a regular project.
    package var members: MemberListFacts
    /// D2 to D10: meters, devices and their replacement.
    package var measurement: MeasurementFacts
    /// E1 to E12: what was received, judged, proved and changed by hand.
    package var data: DataFacts
    /// F1 to F9: the values of the calculation, year by year.
    package var calculation: CalculationFacts
    /// Where the records lie. A finding receives the links whose kind its item names, in this order.
    package var evidence: [EvidenceLink]

    package init(
        project: ProjectFacts,
        period: PeriodFacts,
        account: AccountFacts?,
        plan: PlanFacts,
        members: MemberListFacts,
        measurement: MeasurementFacts,
        data: DataFacts,
        calculation: CalculationFacts,
        evidence: [EvidenceLink]
    ) {
        self.project = project
        self.period = period
        self.account = account
        self.plan = plan
        self.members = members
        self.measurement = measurement
        self.data = data
        self.calculation = calculation
        self.evidence = evidence
    }
}
