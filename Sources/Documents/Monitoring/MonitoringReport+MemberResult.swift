package import Quantities

extension MonitoringReport {
    /// One line of 削減活動実績報告リスト, under a pseudonym.
    package struct MemberResult: Codable, Hashable, Sendable {
        package let site: SiteID
        /// kW
        package let capacity: Rational
        /// Days with claimed readings.
        package let days: Int
        package let generation: Energy
        package let sold: Energy
        package let selfUse: Energy

        package init(
            site: SiteID, capacity: Rational, days: Int, generation: Energy, sold: Energy, selfUse: Energy
        ) {
            self.site = site
            self.capacity = capacity
            self.days = days
            self.generation = generation
            self.sold = sold
            self.selfUse = selfUse
        }
    }
}
