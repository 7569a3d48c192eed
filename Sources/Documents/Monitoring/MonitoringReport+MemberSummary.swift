package import Quantities

extension MonitoringReport {
    /// How many members, how much capacity, and where.
    package struct MemberSummary: Codable, Hashable, Sendable {
        package let count: Int
        /// Sum of rated output, kW.
        package let capacity: Rational
        /// The shared attribute (属性) of the programme's members, `f` for automatic collection.
        package let attribute: String
        package let prefectures: [PrefectureCount]

        package init(
            count: Int, capacity: Rational, attribute: String, prefectures: [PrefectureCount]
        ) {
            self.count = count
            self.capacity = capacity
            self.attribute = attribute
            self.prefectures = prefectures
        }
    }
}
