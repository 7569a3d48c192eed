import DataQuality
import GRDB
import ProjectCycle
import Quantities
import Store
import Telemetry
import TransparencyLog

/// Every closed period's claim: each line from its readings, the tree's root and sums, and the meter-days it spends.
struct CheckClaims: FolderCheckPart {
    let name = Bilingual(ja: "モニタリング期間の明細", en: "Claims of the monitoring periods")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        for id in try Snapshot.ids(ProjectDesk.kind, in: database) {
            let project = try ProjectDesk.known(ProjectID(id), in: database)
            let keys = try Dictionary(
                uniqueKeysWithValues: Sites.all(of: project.project, in: database).map { ($0.id, $0.key) })
            for period in project.periods where period.occupiesItsDays {
                check.count("periods")
                try compare(period, project, keys, database, &check)
            }
        }
    }

    private func compare(
        _ period: MonitoringPeriodState, _ project: ProjectState, _ keys: [SiteID: Int64], _ database: Database,
        _ check: inout FolderCheck
    ) throws {
        var nodes: [SumNode] = []
        var days = 0
        try Claims.forEach(period: period.id, database) { stored in
            let line = try ClaimLine(text: stored.text)
            nodes.append(try ClaimTree.node(line))
            days += 1
            guard try !follows(line, project.plan.selfConsumption, keys, database) else { return }
            check.report(
                "fsck.claim.line", "period \(period.id), line \(stored.line)", expected: "the energy of its readings",
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
        let spent = try Int.fetchOne(
            database, sql: "SELECT COUNT(*) FROM claimed_days WHERE period = ?", arguments: [period.id.text])
        if spent != days {
            check.report(
                "fsck.claim.days", "period \(period.id)", expected: "\(days) meter-days", found: "\(spent ?? 0)",
                ja: "使用済み計測日の数が明細と一致しません", en: "The meter-days spent are not those of the claim")
        }
    }

    private func follows(
        _ line: ClaimLine, _ rule: SelfConsumptionRule, _ keys: [SiteID: Int64], _ database: Database
    ) throws -> Bool {
        guard let key = keys[line.site],
            let stored = try Readings.version(line.version, site: key, day: line.day, in: database),
            try stored.commitment.hex == line.commitment, let siteDay = try? SiteDay(payload: stored.payload),
            siteDay.grid == line.excluded.grid
        else { return false }
        let again = Claim(siteDay, excluding: line.excluded, rule: rule)
        return again.generation == line.generation && again.sold == line.sold && again.excluded == line.excluded
    }
}
