package import DataQuality
package import ProjectCycle
package import Quantities
import SQL
import Store
package import Telemetry

/// One home's day: every reading, every flag, and what of it may be claimed (日別の計測値).
package struct ShowSiteDay: Query {
    package static let name = "siteDay.show"
    package static let readers = Insiders.readers

    package let project: ProjectID
    package let site: SiteID
    package let day: Day

    package init(_ day: Day, of site: SiteID, in project: ProjectID) {
        self.project = project
        self.site = site
        self.day = day
    }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> SiteDayView {
        try folder.store.read { database in
            let (state, stored) = try Insiders.site(site, of: project, to: reader, in: database)
            guard let current = try Readings.current(site: stored.key, day: day, in: database) else {
                throw Rejection(
                    "readings.day.unknown", expected: "a day with readings", found: "\(site), \(day)",
                    ja: "この日の計測データはありません", en: "There are no readings of this day")
            }
            let siteDay = try SiteDay(payload: current.payload)
            let flags = SlotFlags(siteDay.grid, stored: current.flags)
            let dispositions = try DispositionTable.all(of: project, in: database)
            let delivery = try Deliveries.delivery(key: current.delivery, in: database)
            return SiteDayView(
                project: state, siteDay: siteDay, flags: flags, version: current.version,
                claim: Claim(siteDay, flags: flags, rule: state.plan.selfConsumption, dispositions: dispositions),
                decisions: dispositions.decisions.filter { $0.concerns(site, day) },
                delivery: delivery?.id, deliveredFile: delivery?.file, record: delivery?.record,
                commitment: try current.commitment.hex,
                claimedBy: try Claims.claimant(
                    meter: stored.meter, supplyPoint: stored.supplyPoint, day: day, in: database),
                isOperated: Insiders.operates(reader, state))
        }
    }
}

package struct SiteDayView: Sendable {
    package let project: ProjectState
    package let siteDay: SiteDay
    package let flags: SlotFlags
    package let version: Int
    package let claim: Claim
    /// Decisions about flags that concern this day.
    package let decisions: [Disposition]
    package let delivery: DeliveryID?
    package let deliveredFile: String?
    /// The delivery's record in the log.
    package let record: UInt64?
    /// The salted commitment to the readings, in hexadecimal: the leaf of the delivery's tree.
    package let commitment: String
    /// The monitoring period that has claimed the day.
    package let claimedBy: String?
    package let isOperated: Bool
}
