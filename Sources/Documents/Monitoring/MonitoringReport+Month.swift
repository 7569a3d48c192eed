package import Quantities

extension MonitoringReport {
    /// Energy of one calendar month.
    package struct Month: Codable, Hashable, Sendable {
        package let year: Int
        /// 1 to 12.
        package let month: Int
        package let generation: Energy
        package let selfUse: Energy

        package init(
            year: Int, month: Int, generation: Energy, selfUse: Energy
        ) {
            self.year = year
            self.month = month
            self.generation = generation
            self.selfUse = selfUse
        }
    }
}
