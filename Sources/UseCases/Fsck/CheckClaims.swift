import DataQuality
import SQL
import ProjectCycle
import Quantities
import Store
import Telemetry
import TransparencyLog

/// Every closed period's claim: each line from its readings, the tree's root and sums, and the meter-days it spends.
struct CheckClaims: FolderCheckPart {
    let name = Bilingual(ja: "モニタリング期間の明細", en: "Claims of the monitoring periods")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        var closed: Set<String> = []
        for id in try Snapshot.ids(ProjectDesk.kind, in: database) {
            let project = try ProjectDesk.known(ProjectID(id), in: database)
            let sites = try Places(project.project, database)
            for period in project.periods
            where period.occupiesItsDays && !(project.phase == .withdrawn && period.stage.mayBeClosedAgain) {
                check.count("periods")
                closed.insert(period.id.text)
                try compare(period, project, sites, database, &check)
            }
        }
        for table in ["claimed_days", "claim_lines"] {
            for period in try database.all(String.self, "SELECT DISTINCT period FROM \(table)")
            where !closed.contains(period) {
                check.report(
                    "fsck.claim.orphan", "period \(period)", expected: "a closed period", found: table,
                    ja: "締め切られていない期間の明細があります", en: "There are claims of a period that is not closed")
            }
        }
    }

    private func compare(
        _ period: MonitoringPeriodState, _ project: ProjectState, _ sites: Places, _ database: Database,
        _ check: inout FolderCheck
    ) throws {
        var nodes: [SumNode] = []
        var days = 0
        var before: Int64 = 0
        try Claims.forEach(period: period.id, database) { stored in
            let subject = "period \(period.id), line \(stored.line)"
            days += 1
            guard let line = try? ClaimLine(text: stored.text) else {
                return check.report(
                    "fsck.claim.line", subject, expected: "a claim line", found: String(stored.text.prefix(200)),
                    ja: "明細行が読めません", en: "A claim line cannot be read")
            }
            nodes.append(try ClaimTree.node(line))
            if stored.line != days - 1 || stored.before != before {
                check.report(
                    "fsck.claim.place", subject, expected: "line \(days - 1) after \(before) Wh",
                    found: "line \(stored.line) after \(stored.before) Wh", ja: "明細行の位置が正しくありません",
                    en: "A claim line is not in its place")
            }
            before += line.selfConsumption.wattHours
            if try !sites.spent(line, period.id, database) {
                check.report(
                    "fsck.claim.day", subject, expected: "a day spent by \(period.id)",
                    found: "\(line.site) \(line.day) is not", ja: "明細行の計測日が使用済みになっていません",
                    en: "The meter-day of a claim line is not spent")
            }
            guard try !follows(line, project.plan.selfConsumption, sites, database) else { return }
            check.report(
                "fsck.claim.line", subject, expected: "the energy of its readings",
                found: "\(line.site) \(line.day)", ja: "明細行が計測データと一致しません",
                en: "A claim line does not follow from its readings")
        }
        check.count("claimLines", days)
        let root = try SumTree(nodes).root
        let closing = period.closing
        let generation = closing.sums.map(\.generation).reduce(.zero, +)
        let sold = closing.sums.map(\.sold).reduce(.zero, +)
        if root.hash.hex != closing.claimRoot || root.size != UInt64(closing.lineCount)
            || root.sums.generation != UInt64(generation.wattHours) || root.sums.sold != UInt64(sold.wattHours)
        {
            check.report(
                "fsck.claim.root", "period \(period.id)", expected: closing.claimRoot, found: root.hash.hex,
                ja: "明細の集計木が締切時の記録と一致しません", en: "The claim's tree is not the one the closing recorded")
        }
        let spent = try database.first(Int.self, "SELECT COUNT(*) FROM claimed_days WHERE period = ?", period.id.text)
        if spent != days {
            check.report(
                "fsck.claim.days", "period \(period.id)", expected: "\(days) meter-days", found: "\(spent ?? 0)",
                ja: "使用済み計測日の数が明細と一致しません", en: "The meter-days spent are not those of the claim")
        }
    }

    private func follows(
        _ line: ClaimLine, _ rule: SelfConsumptionRule, _ sites: Places, _ database: Database
    ) throws -> Bool {
        guard let key = sites.keys[line.site],
            let stored = try Readings.version(line.version, site: key, day: line.day, in: database),
            try stored.commitment.hex == line.commitment, let siteDay = try? SiteDay(payload: stored.payload),
            siteDay.grid == line.excluded.grid
        else { return false }
        let again = Claim(siteDay, excluding: line.excluded, rule: rule)
        return again.generation == line.generation && again.sold == line.sold && again.excluded == line.excluded
    }
}

/// The keys of a project's sites, whether or not their members can be read.
private struct Places {
    var keys: [SiteID: Int64] = [:]
    private var meters: [SiteID: (meter: Int64, supplyPoint: Int64)] = [:]

    init(_ project: ProjectID, _ database: Database) throws {
        let rows = try database.rows("SELECT key, id, meter, supply_point FROM sites WHERE project = ?", project.text)
        for row in rows {
            let id = try SiteID(row["id"])
            keys[id] = try row["key"]
            meters[id] = try (row["meter"], row["supply_point"])
        }
    }

    func spent(_ line: ClaimLine, _ period: MonitoringPeriodID, _ database: Database) throws -> Bool {
        guard let (meter, supplyPoint) = meters[line.site] else { return false }
        return try Claims.isClaimed(
            meter: meter, supplyPoint: supplyPoint, day: line.day, by: period, in: database)
    }
}
