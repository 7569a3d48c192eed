package import DataQuality
package import Quantities
import SQL
import ProjectCycle
import Store
import Telemetry

/// One member's fiscal year: what every day and month brought.
package struct MemberYear: Sendable {
    package let fiscalYear: FiscalYear
    /// One for each day of the year, in order.
    package let days: [DayQuality]
    /// One for each month with readings, in order.
    package let months: [MonthEnergy]
    package let total: QualityCounts
}

/// What one home's day is worth (日別のデータ品質).
package struct DayQuality: Hashable, Sendable {
    package enum Standing: String, Hashable, Sendable, CaseIterable {
        /// Not within the member's window.
        case outside
        /// Nothing was received.
        case nothing
        /// Everything was received and nothing is flagged.
        case clean
        /// Flagged, and all of it counts.
        case noted
        /// A part is left out of the claim.
        case partly
        /// All of it is left out.
        case leftOut
    }

    package let day: Day
    package let standing: Standing
    package let slots: Int
    package let excluded: Int
    package let flags: Flag
    package let generation: Energy
    package let selfUse: Energy
}

/// Energy that may be claimed of one month.
package struct MonthEnergy: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let generation: Energy
    package let selfUse: Energy

    package init(year: Int, month: Int, generation: Energy, selfUse: Energy) {
        self.year = year
        self.month = month
        self.generation = generation
        self.selfUse = selfUse
    }
}

/// Adds up a member's days.
struct MemberYearTally {
    private let fiscalYear: FiscalYear
    private let window: Period
    private let rule: SelfConsumptionRule
    private let dispositions: Dispositions
    private var days: [Day: DayQuality] = [:]
    private var months: [MonthEnergy] = []
    private var summary = QualitySummary()

    init(_ year: FiscalYear, of site: StoredSite, in project: ProjectState, _ database: Database) throws {
        fiscalYear = year
        window = site.member.window
        rule = project.plan.selfConsumption
        dispositions = try DispositionTable.all(of: project.project, in: database)
    }

    mutating func add(_ stored: StoredSiteDay) throws {
        let siteDay = try SiteDay(payload: stored.payload)
        let flags = SlotFlags(siteDay.grid, stored: stored.flags)
        let claim = Claim(siteDay, flags: flags, rule: rule, dispositions: dispositions)
        summary.add(flags, claim)
        days[stored.day] = DayQuality(
            day: stored.day, standing: standing(claim.excluded.count, of: siteDay.grid.perDay, flags),
            slots: siteDay.grid.perDay, excluded: claim.excluded.count, flags: flags.union,
            generation: claim.generation, selfUse: claim.selfConsumption)
        let (year, month, _) = stored.day.components
        let before = months.last.flatMap { $0.year == year && $0.month == month ? $0 : nil }
        if before != nil { months.removeLast() }
        months.append(
            MonthEnergy(
                year: year, month: month, generation: (before?.generation ?? .zero) + claim.generation,
                selfUse: (before?.selfUse ?? .zero) + claim.selfConsumption))
    }

    private func standing(_ excluded: Int, of slots: Int, _ flags: SlotFlags) -> DayQuality.Standing {
        if excluded == slots { return .leftOut }
        if excluded > 0 { return .partly }
        return flags.isEmpty ? .clean : .noted
    }

    var year: MemberYear {
        MemberYear(
            fiscalYear: fiscalYear,
            days: fiscalYear.period.days.map { day in
                days[day]
                    ?? DayQuality(
                        day: day, standing: window.contains(day) ? .nothing : .outside, slots: 0, excluded: 0,
                        flags: [], generation: .zero, selfUse: .zero)
            }, months: months, total: QualityCounts(summary))
    }
}
