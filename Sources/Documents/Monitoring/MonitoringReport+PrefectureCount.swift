package import Quantities

extension MonitoringReport {
    /// The members of one prefecture (都道府県).
    package struct PrefectureCount: Codable, Hashable, Sendable {
        /// Nil for members outside Japan's prefectures, such as test data.
        package let prefecture: Prefecture?
        package let members: Int
        /// kW
        package let capacity: Rational

        package init(
            prefecture: Prefecture?, members: Int, capacity: Rational
        ) {
            self.prefecture = prefecture
            self.members = members
            self.capacity = capacity
        }
    }
}
