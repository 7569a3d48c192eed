import DataQuality
package import ProjectCycle
package import Quantities
import SQL
import Store
package import Telemetry

/// One member with its equipment, its window and the quality of every day of a fiscal year (会員).
package struct ShowMember: Query {
    package static let name = "member.show"
    package static let readers = Insiders.readers

    package let project: ProjectID
    package let site: SiteID
    /// Nil for the last one with readings.
    package let year: FiscalYear?

    package init(_ site: SiteID, of project: ProjectID, year: FiscalYear? = nil) {
        self.project = project
        self.site = site
        self.year = year
    }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> MemberView {
        try folder.store.read { database in
            let (state, stored) = try Insiders.site(site, of: project, to: reader, in: database)
            let span = try Readings.span(ofSite: stored.key, in: database)
            let shown = year ?? FiscalYear(containing: span?.upperBound ?? stored.member.window.start)
            var tally = try MemberYearTally(shown, of: stored, in: state, database)
            try Readings.forEachCurrent(site: stored.key, in: shown.period, database) { try tally.add($0) }
            return MemberView(
                project: state, member: stored.member, window: stored.member.window, commitment: stored.commitment.hex,
                record: stored.record, readings: span, year: tally.year, isOperated: Insiders.operates(reader, state))
        }
    }
}

package struct MemberView: Sendable {
    package let project: ProjectState
    package let member: Member
    package let window: Period
    /// What of the member stands in the log, in hexadecimal.
    package let commitment: String
    /// The record of the enrolment.
    package let record: UInt64
    /// First and last day with readings; nil when there are none.
    package let readings: ClosedRange<Day>?
    package let year: MemberYear
    package let isOperated: Bool
}
