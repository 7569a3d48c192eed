import DataQuality
package import ProjectCycle
package import Quantities
import SQL
import Store
import Telemetry

/// Adds up what a closing would, and closes nothing (締切前の確認).
struct PreviewClosing {
    let project: ProjectID
    let monitoringPeriod: MonitoringPeriodID
    let period: Period
    let actor: Actor
    let progress: (WorkProgress) throws -> Void

    init(
        project: ProjectID, monitoringPeriod: MonitoringPeriodID, period: Period, by actor: Actor,
        progress: @escaping (WorkProgress) throws -> Void
    ) {
        self.project = project
        self.monitoringPeriod = monitoringPeriod
        self.period = period
        self.actor = actor
        self.progress = progress
    }

    /// - Throws: ``Rejection`` of the rules of ``ClosePeriod`` that can be told before.
    func run(on folder: DataFolder) throws -> ClosingPreview {
        let today = folder.now.day
        return try folder.store.read { database in
            let state = try ProjectDesk.known(project, in: database)
            let preview = try sums(state, database)
            // A closing of no lines is refused, and the root of lines that are not made is not known: any stands for it.
            _ = try ClosePeriod(
                project: project, monitoringPeriod: monitoringPeriod,
                number: state.period(monitoringPeriod)?.number ?? state.periods.count + 1, period: period,
                claimRoot: Digest.hex(""), sums: preview.sums, lineCount: preview.siteDays
            ).decide(by: actor, on: today, state)
            return preview
        }
    }

    private func sums(_ state: ProjectState, _ database: Database) throws -> ClosingPreview {
        let sites = try Sites.all(of: project, in: database)
        let dispositions = try DispositionTable.all(of: project, in: database)
        var years = period.fiscalYears.reduce(into: [FiscalYear: (Energy, Energy)]()) { $0[$1] = (.zero, .zero) }
        var quality = QualitySummary()
        var members = 0
        var claimed = 0
        for (index, site) in sites.enumerated() {
            try progress(WorkProgress(done: Int64(index), of: Int64(sites.count)))
            guard let window = site.member.window.intersection(period) else { continue }
            members += 1
            claimed += try Claims.countClaimed(
                meter: site.meter, in: window, besides: monitoringPeriod, in: database)
            let before = quality.siteDays
            try Readings.forEachCurrent(site: site.key, in: window, database) { stored in
                let siteDay = try SiteDay(payload: stored.payload)
                let flags = SlotFlags(siteDay.grid, stored: stored.flags)
                let claim = Claim(siteDay, flags: flags, rule: state.plan.selfConsumption, dispositions: dispositions)
                quality.add(flags, claim)
                let year = FiscalYear(containing: stored.day)
                let sum = years[year] ?? (.zero, .zero)
                years[year] = (sum.0 + claim.generation, sum.1 + claim.sold)
            }
            quality.expect(days: window.dayCount - (quality.siteDays - before), grid: .halfHourly)
        }
        return ClosingPreview(
            sums: years.sorted { $0.key < $1.key }.map {
                FiscalYearSum(fiscalYear: $0.key, generation: $0.value.0, sold: $0.value.1)
            }, members: members, siteDays: quality.siteDays, expectedSlots: quality.expectedSlots,
            receivedSlots: quality.receivedSlots, excludedSlots: quality.excludedSlots,
            excludedGeneration: quality.excludedGeneration, alreadyClaimed: claimed)
    }
}

/// What a closing would sum up.
package struct ClosingPreview: Codable, Hashable, Sendable {
    package let sums: [FiscalYearSum]
    /// Members with days in the period.
    package let members: Int
    package let siteDays: Int
    /// Slots that the members' meters should have delivered.
    package let expectedSlots: Int
    package let receivedSlots: Int
    package let excludedSlots: Int
    package let excludedGeneration: Energy
    /// Meter-days that another monitoring period has claimed: while there are any, the closing is refused.
    package let alreadyClaimed: Int
}
