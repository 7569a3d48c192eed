import DataQuality
import Foundation
import SQL
import ProjectCycle
import Quantities
import Store
import Telemetry
import TransparencyLog

/// One delivery on its way into the store: judges, commits and writes each site-day as the decoder gives it.
final class DeliveryIntake {
    let siteCodes: [String: SiteID]
    var summary = DecodeSummary()
    private(set) var siteDayCount = 0
    let project: ProjectID
    let delivery: Int64
    let reason: String?
    let transaction: Transaction
    let rule: SelfConsumptionRule
    private let writer: ReadingsWriter
    private let sites: [SiteID: (stored: StoredSite, context: SiteContext)]
    private var assessor: Assessor
    private var conflicts: [RowProblem] = []
    private var conflictCount = 0
    /// Contradictions beyond this are counted, not kept.
    private static let conflictsKept = 10_000
    private(set) var unchanged = 0
    private(set) var corrected = 0

    /// A correction must say why.
    init(project: ProjectID, delivery: Int64, reason: String?, _ transaction: Transaction) throws {
        let known = try Sites.all(of: project, in: transaction.database)
        guard !known.isEmpty else {
            throw Rejection(
                "readings.members.none", expected: "members of \(project)", found: "none",
                ja: "先に会員を登録してください（daicho members import）", en: "Import the members first (daicho members import)")
        }
        let state = try ProjectDesk.known(project, in: transaction.database)
        try transaction.context.actor.requireOperator(of: state)
        rule = state.plan.selfConsumption
        sites = try Dictionary(uniqueKeysWithValues: known.map { ($0.id, ($0, try $0.member.context)) })
        siteCodes = Dictionary(uniqueKeysWithValues: known.map { ($0.id.text, $0.id) })
        assessor = Assessor(rule: rule)
        self.project = project
        self.delivery = delivery
        self.reason = reason
        self.transaction = transaction
        writer = ReadingsWriter(transaction.database)
    }

    /// Everything taken is in the tables.
    func finishWriting() throws { try writer.flush() }

    var problems: [RowProblem] { summary.problems + conflicts }
    var problemCount: Int { summary.problemCount + conflictCount }
    /// Rows that were refused, and site-days that contradict known ones without a reason.
    var leftOut: Int { summary.badRows + conflictCount }

    func take(_ siteDay: SiteDay) throws {
        guard let site = sites[siteDay.site] else { return }
        let database = transaction.database
        guard let known = try writer.current(site: site.stored.key, day: siteDay.day) else {
            return try write(siteDay, site, version: 1)
        }
        let earlier = try SiteDay(payload: known.payload)
        if known.delivery == delivery {
            let before =
                try known.version == 1
                ? nil
                : Readings.version(known.version - 1, site: site.stored.key, day: siteDay.day, in: database)
            guard let merged = try join(siteDay, to: earlier, before: before.map { try SiteDay(payload: $0.payload) })
            else { return }
            try replace(merged, site, version: known.version)
        } else if earlier == siteDay {
            unchanged += 1
        } else if let merged = merge(siteDay, into: earlier, mayCorrect: reason != nil) {
            if merged == earlier {
                unchanged += 1
                return
            }
            try Readings.supersede(
                site: site.stored.key, day: siteDay.day, version: known.version, by: delivery, in: database)
            corrected += 1
            try write(merged, site, version: known.version + 1)
        }
    }

    /// Joins another part of a site-day to what this delivery has made of it: its parts may not contradict each other,
    /// while what stood there before the delivery may be corrected by any of them.
    private func join(_ new: SiteDay, to standing: SiteDay, before: SiteDay?) throws -> SiteDay? {
        guard let before, reason != nil, before.grid == standing.grid else {
            return merge(new, into: standing, mayCorrect: false)
        }
        let said = standing.differing(from: before)
        return try merge(new, into: said, mayCorrect: false)?.correcting(before)
    }

    /// The union of both; where they differ, the new one when it is a correction, else a problem is noted.
    private func merge(_ new: SiteDay, into old: SiteDay, mayCorrect: Bool) -> SiteDay? {
        do throws(Rejection) {
            return try mayCorrect ? new.correcting(old) : old.merging(new)
        } catch {
            conflictCount += 1
            if conflicts.count < Self.conflictsKept { conflicts.append(RowProblem(site: new.site, error)) }
            return nil
        }
    }

    private func write(_ siteDay: SiteDay, _ site: (stored: StoredSite, context: SiteContext), version: Int) throws {
        try writer.insert(
            judged(siteDay, site, version: version),
            fingerprint: DayFingerprint.of(siteDay).map(Int64.init(bitPattern:)))
        siteDayCount += 1
    }

    private func replace(_ siteDay: SiteDay, _ site: (stored: StoredSite, context: SiteContext), version: Int) throws {
        try writer.replace(
            judged(siteDay, site, version: version),
            fingerprint: DayFingerprint.of(siteDay).map(Int64.init(bitPattern:)))
    }

    private func judged(
        _ siteDay: SiteDay, _ site: (stored: StoredSite, context: SiteContext), version: Int
    ) throws -> StoredSiteDay {
        let flags = assessor.flags(for: siteDay, context: site.context)
        return StoredSiteDay(
            site: site.stored.key, day: siteDay.day, version: version, delivery: delivery,
            salt: transaction.entropy.bytes(Commitment.saltByteCount), payload: siteDay.payload(), flags: flags.stored)
    }
}
