import DataQuality
import SQL
import ProjectCycle
import Quantities
import Store
import Telemetry
import TransparencyLog

/// All sums of a closed monitoring period, taken again from its claim lines and the readings behind them.
///
/// One pass over the site-days; the report prints these numbers, and the checklist takes them afresh to compare.
struct PeriodSurvey {
    private(set) var members: [SiteID: MemberSums] = [:]
    private(set) var months: [Month: EnergySums] = [:]
    private(set) var years: [FiscalYear: EnergySums] = [:]
    private(set) var days: [Day: SlotCount] = [:]
    private(set) var flags: [Flag: FlagSums] = [:]
    private(set) var total = EnergySums()
    private(set) var siteDays = 0
    /// Site-days corrected or delivered since the period was closed: the claim does not know of them.
    private(set) var changedSince = 0
    /// Root of the sum tree over the lines as they now stand.
    private(set) var root = ""
    private let decisions: Dispositions
    private(set) var excludedGeneration = Energy.zero
    /// Site-days by the key of the delivery that brought them.
    private(set) var siteDaysByDelivery: [Int64: Int] = [:]
    private var flagged: [SiteID: Flag] = [:]

    var deliveries: Set<Int64> { Set(siteDaysByDelivery.keys) }

    /// The sites with a slot that bears the flag, ascending.
    func sites(with flag: Flag) -> [SiteID] { flagged.filter { !$0.value.isDisjoint(with: flag) }.keys.sorted() }

    struct Month: Hashable, Comparable {
        let year: Int
        let month: Int
        static func < (a: Month, b: Month) -> Bool { (a.year, a.month) < (b.year, b.month) }
    }

    struct EnergySums {
        var generation = Energy.zero
        var sold = Energy.zero
        var selfUse: Energy { generation - sold }

        mutating func add(_ line: ClaimLine) {
            generation += line.generation
            sold += line.sold
        }
    }

    struct MemberSums {
        var energy = EnergySums()
        /// Site-days delivered.
        var days = 0
        var firstDay: Day?
        var lastDay: Day?
        /// Slots received, over the channels of the claim.
        var received: Int64 = 0
        /// Minutes of generation behind the claim.
        var minutes: Int64 = 0
    }

    struct SlotCount {
        var expected: Int64 = 0
        var received: Int64 = 0
    }

    struct FlagSums {
        var slots: Int64 = 0
        var siteDays: Int64 = 0
        var excludedSlots: Int64 = 0
        var excluded = Energy.zero
        /// Kept in the claim by default or by a person's decision; what is neither is disposed of by nobody.
        var acceptedSlots: Int64 = 0
    }

    init(of period: MonitoringPeriodState, in project: ProjectState, _ database: Database) throws {
        decisions = try DispositionTable.all(of: project.project, in: database)
        let sites = try Sites.all(of: project.project, in: database)
        let byID = Dictionary(uniqueKeysWithValues: sites.map { ($0.id, $0) })
        var counting = SlotCounting(rule: project.plan.selfConsumption)
        var nodes: [SumNode] = []
        try Claims.forEach(period: period.id, database) { stored in
            let line = try ClaimLine(text: stored.text)
            nodes.append(try ClaimTree.node(line))
            guard let site = byID[line.site],
                let version = try Readings.version(line.version, site: site.key, day: line.day, in: database)
            else { throw Self.lineWithoutReadings(line) }
            try add(line, version, &counting)
        }
        root = try SumTree(nodes).root.hash.hex
        for site in sites {
            guard let window = site.member.window.intersection(period.period) else { continue }
            let perDay = counting.slotsPerDay(of: site.id)
            for day in window.days { days[day, default: SlotCount()].expected += perDay }
            let unclaimed =
                try Readings.countCurrent(site: site.key, in: window, database) - (members[site.id]?.days ?? 0)
            changedSince += max(0, unclaimed)
        }
    }

    private mutating func add(_ line: ClaimLine, _ version: StoredSiteDay, _ counting: inout SlotCounting) throws {
        let siteDay = try SiteDay(payload: version.payload)
        let received = counting.received(siteDay)
        let (year, month, _) = line.day.components
        months[Month(year: year, month: month), default: EnergySums()].add(line)
        years[FiscalYear(containing: line.day), default: EnergySums()].add(line)
        total.add(line)
        days[line.day, default: SlotCount()].received += received
        var member = members[line.site] ?? MemberSums()
        member.energy.add(line)
        member.days += 1
        member.firstDay = min(member.firstDay ?? line.day, line.day)
        member.lastDay = max(member.lastDay ?? line.day, line.day)
        member.received += received
        member.minutes += Int64((siteDay.grid.perDay - line.excluded.count) * siteDay.grid.minutes)
        members[line.site] = member
        siteDays += 1
        if !version.isCurrent { changedSince += 1 }
        siteDaysByDelivery[version.delivery, default: 0] += 1
        let slotFlags = SlotFlags(siteDay.grid, stored: version.flags)
        if !slotFlags.isEmpty { flagged[line.site, default: []].formUnion(slotFlags.union) }
        count(slotFlags, line.excluded, siteDay, left: decisions.excluded(line.site, line.day))
    }

    /// - Parameter left: the flags that keep a slot of this site-day out of the claim.
    private mutating func count(_ slotFlags: SlotFlags, _ excluded: SlotMask, _ siteDay: SiteDay, left: Flag) {
        guard !slotFlags.isEmpty else { return }
        let generation = siteDay.slots(of: .generation)
        var seen: Flag = []
        for slot in 0..<siteDay.grid.perDay where !slotFlags[slot].isEmpty {
            let value = generation.map { Energy(wattHours: max(0, Int64($0[$0.startIndex + slot]))) } ?? .zero
            for flag in slotFlags[slot].members {
                var sums = flags[flag] ?? FlagSums()
                sums.slots += 1
                if !seen.contains(flag) { sums.siteDays += 1 }
                if excluded.contains(slot) {
                    sums.excludedSlots += 1
                    sums.excluded += value
                } else if flag.isDisjoint(with: left) {
                    sums.acceptedSlots += 1
                }
                flags[flag] = sums
                seen.insert(flag)
            }
            if excluded.contains(slot) { excludedGeneration += value }
        }
    }

    /// - Throws: ``Rejection`` `period.readings.changed` when readings were corrected or came in after the closing.
    func requireUnchanged() throws(Rejection) {
        guard changedSince > 0 else { return }
        throw Rejection(
            "period.readings.changed", expected: "no change since the closing", found: "\(changedSince) site-days",
            ja: "締切後に計測データが訂正または追加されています。期間を締め切り直してください",
            en: "Readings were corrected or added after the closing; close the period again")
    }

    private static func lineWithoutReadings(_ line: ClaimLine) -> Rejection {
        Rejection(
            "claim.line.withoutReadings", expected: "version \(line.version) of \(line.site), \(line.day)",
            found: "none",
            ja: "明細行の計測データがありません", en: "The readings behind a claim line are gone")
    }
}

/// How many slots of the claim's channels a site-day holds.
private struct SlotCounting {
    let rule: SelfConsumptionRule
    private var bySite: [SiteID: Int64] = [:]

    init(rule: SelfConsumptionRule) { self.rule = rule }

    /// Slots a member should deliver on a day, over the channels of the claim: its own finest grid, half-hourly while it has
    /// delivered nothing.
    func slotsPerDay(of site: SiteID) -> Int64 {
        bySite[site] ?? Int64(SlotGrid.halfHourly.perDay * rule.channels.count)
    }

    mutating func received(_ siteDay: SiteDay) -> Int64 {
        let slots = Int64(siteDay.grid.perDay * rule.channels.count)
        bySite[siteDay.site] = max(bySite[siteDay.site] ?? 0, slots)
        return rule.channels.reduce(0) { sum, channel in
            sum + Int64((siteDay.slots(of: channel) ?? []).count { $0 != SiteDay.missing })
        }
    }
}
