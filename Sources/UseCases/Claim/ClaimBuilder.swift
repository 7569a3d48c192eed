import DataQuality
import SQL
import ProjectCycle
import Quantities
import Store
import Telemetry
import TransparencyLog

/// Builds the claim of a monitoring period: lines by fiscal year, then site, then day.
struct ClaimBuilder {
    private let project: ProjectState
    private let period: MonitoringPeriodID
    private let days: Period
    private let database: Database
    private let sites: [StoredSite]
    private let dispositions: Dispositions
    private var nodes: [SumNode] = []
    private var before: Int64 = 0
    private var quality = QualityReport()
    private var counts: [Flag: (flagged: Int, excluded: Int)] = [:]

    struct Outcome {
        let root: SumRoot
        let sums: [FiscalYearSum]
        let quality: QualitySummary
        let treatments: [FlagTreatment]
    }

    init(project: ProjectState, period: MonitoringPeriodID, days: Period, _ database: Database) throws {
        self.project = project
        self.period = period
        self.days = days
        self.database = database
        sites = try Sites.all(of: project.project, in: database)
        dispositions = try DispositionTable.all(of: project.project, in: database)
    }

    func build(_ progress: (WorkProgress) throws -> Void) throws -> Outcome {
        var building = self
        let years = days.fiscalYears
        let sums = try years.enumerated().map { index, year in
            try building.addYear(year) { done in
                try progress(
                    WorkProgress(done: Int64(index * sites.count + done), of: Int64(years.count * sites.count)))
            }
        }
        return Outcome(
            root: try SumTree(building.nodes).root, sums: sums, quality: building.quality.total,
            treatments: building.treatments)
    }

    private mutating func addYear(
        _ year: FiscalYear, _ progress: (Int) throws -> Void
    ) throws -> FiscalYearSum {
        var generation = Energy.zero
        var sold = Energy.zero
        for (done, site) in sites.enumerated() {
            try progress(done)
            guard let inYear = days.intersection(year.period), let window = site.member.window.intersection(inYear)
            else {
                continue
            }
            var expected = window.dayCount
            var grid = SlotGrid.halfHourly
            try Readings.forEachCurrent(site: site.key, in: window, database) { stored in
                let siteDay = try SiteDay(payload: stored.payload)
                let line = try add(siteDay, stored, of: site)
                generation += line.generation
                sold += line.sold
                expected -= 1
                grid = siteDay.grid
            }
            var absent = QualitySummary()
            absent.expect(days: expected, grid: grid)
            quality.add(absent, of: site.id)
        }
        return FiscalYearSum(fiscalYear: year, generation: generation, sold: sold)
    }

    private mutating func add(_ siteDay: SiteDay, _ stored: StoredSiteDay, of site: StoredSite) throws -> ClaimLine {
        let flags = SlotFlags(siteDay.grid, stored: stored.flags)
        let claim = Claim(
            siteDay, flags: flags, rule: project.plan.selfConsumption, dispositions: dispositions)
        let line = try ClaimLine(
            site: siteDay.site, day: siteDay.day, version: stored.version, claim: claim,
            commitment: stored.commitment.hex)
        quality.add(flags, claim, of: site.id)
        count(flags, claim.excluded)
        try spend(siteDay.day, of: site)
        let text = line.text
        try Claims.insert(StoredClaimLine(line: nodes.count, before: before, text: text), period: period, in: database)
        before += line.selfConsumption.wattHours
        nodes.append(try ClaimTree.node(line))
        return line
    }

    /// One meter-interval is credited once, ever: refused here with names, and by the table's keys below.
    private func spend(_ day: Day, of site: StoredSite) throws {
        if let claimant = try Claims.claimant(
            meter: site.meter, supplyPoint: site.supplyPoint, day: day, in: database)
        {
            throw Rejection(
                "claim.interval.alreadyCredited", expected: "a meter-day that no period has claimed",
                found: "\(site.id), \(day), claimed by \(claimant)", ja: "この計測期間は既に別のモニタリング期間で申請されています",
                en: "This meter's day was already claimed by another monitoring period")
        }
        try Claims.claim(meter: site.meter, supplyPoint: site.supplyPoint, day: day, period: period, in: database)
    }

    private mutating func count(_ flags: SlotFlags, _ excluded: SlotMask) {
        guard !flags.isEmpty else { return }
        for slot in 0..<flags.grid.perDay where !flags[slot].isEmpty {
            for flag in flags[slot].members {
                counts[flag, default: (0, 0)].flagged += 1
                if excluded.contains(slot) { counts[flag, default: (0, 0)].excluded += 1 }
            }
        }
    }

    private var treatments: [FlagTreatment] {
        Flag.allFlags.compactMap { flag in
            guard let count = counts[flag] else { return nil }
            return FlagTreatment(
                flag: FlagCatalogue.definition(of: flag).code, flagged: count.flagged, excluded: count.excluded,
                accepted: count.flagged - count.excluded)
        }
    }
}
