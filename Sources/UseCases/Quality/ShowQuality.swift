import DataQuality
import SQL
package import Quantities
import Store
import Telemetry

/// What was received and flagged, per member and in all (データ品質).
package struct ShowQuality {
    package let project: ProjectID
    /// One member only, with its flagged days.
    package let site: SiteID?

    package init(project: ProjectID, site: SiteID?) {
        self.project = project
        self.site = site
    }

    package func run(on folder: DataFolder) throws -> QualityOverview {
        try folder.store.read { database in
            let state = try ProjectDesk.known(project, in: database)
            let dispositions = try DispositionTable.all(of: project, in: database)
            let sites = try Sites.all(of: project, in: database).filter { site == nil || $0.id == site }
            if let site, sites.isEmpty {
                throw Rejection(
                    "quality.site.unknown", expected: "a member of \(project)", found: site.text, ja: "この会員はいません",
                    en: "There is no such member")
            }
            var total = QualitySummary()
            var days: [FlaggedDay] = []
            let members = try sites.map { stored in
                var summary = QualitySummary()
                try Readings.forEachCurrent(site: stored.key, in: stored.member.window, database) { day in
                    let siteDay = try SiteDay(payload: day.payload)
                    let flags = SlotFlags(siteDay.grid, stored: day.flags)
                    summary.add(
                        flags,
                        Claim(siteDay, flags: flags, rule: state.plan.selfConsumption, dispositions: dispositions))
                    if site != nil, !flags.isEmpty {
                        days.append(
                            FlaggedDay(
                                day: day.day, version: day.version, flags: flags.union.codes,
                                slots: flags.bits.count { $0 != 0 }))
                    }
                }
                total += summary
                return MemberQuality(site: stored.id, counts: QualityCounts(summary))
            }
            return QualityOverview(
                project: project, total: QualityCounts(total), members: members, flaggedDays: days)
        }
    }
}

package struct QualityOverview: Codable, Sendable {
    package let project: ProjectID
    package let total: QualityCounts
    package let members: [MemberQuality]
    /// Only when one member was asked for.
    package let flaggedDays: [FlaggedDay]
}

package struct MemberQuality: Codable, Sendable {
    package let site: SiteID
    package let counts: QualityCounts
}

package struct QualityCounts: Codable, Sendable {
    package let siteDays: Int
    /// Slots of the site-days delivered.
    package let slots: Int
    package let received: Int
    package let excluded: Int
    /// Wh of generation in excluded slots, where known.
    package let excludedGeneration: Energy
    /// Flagged slots per flag.
    package let flags: [String: Int]

    init(_ summary: QualitySummary) {
        siteDays = summary.siteDays
        slots = summary.expectedSlots
        received = summary.receivedSlots
        excluded = summary.excludedSlots
        excludedGeneration = summary.excludedGeneration
        flags = Dictionary(
            uniqueKeysWithValues: Flag.allFlags.map {
                (FlagCatalogue.definition(of: $0).code, summary.slots(with: $0))
            }
        ).filter { $0.value > 0 }
    }
}

package struct FlaggedDay: Codable, Sendable {
    package let day: Day
    package let version: Int
    package let flags: [String]
    package let slots: Int
}
