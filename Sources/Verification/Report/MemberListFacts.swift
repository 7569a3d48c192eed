package import Quantities

/// The members (会員), one entry each, and what is said of the list.
package struct MemberListFacts: Hashable, Sendable {
    /// C1: the count printed in the report.
    package var reportedCount: Int
    /// C6: the common attribute (属性) the programme declares.
    package var attribute: ProgrammeAttribute?
    /// One entry for each member. Checks are linear in their number, but for the median of E11 (n log n).
    package var members: [MemberFacts]
    /// C11: members whose serial, address or supply point also stands in another project; nil when no other
    /// project was searched.
    package var elsewhere: [SiteID]?

    package init(
        reportedCount: Int, attribute: ProgrammeAttribute?, members: [MemberFacts], elsewhere: [SiteID]?
    ) {
        self.reportedCount = reportedCount
        self.attribute = attribute
        self.members = members
        self.elsewhere = elsewhere
    }
}
