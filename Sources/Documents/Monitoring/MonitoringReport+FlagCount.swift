package import Quantities

extension MonitoringReport {
    /// One kind of flag over the whole period.
    package struct FlagCount: Codable, Hashable, Sendable {
        /// `nightGeneration`
        package let code: String
        package let name: Bilingual
        package let slots: Int64
        package let siteDays: Int64
        /// Energy under this flag; an interval with two flags counts under both.
        package let excluded: Energy
        /// 処置
        package let treatment: Bilingual

        package init(
            code: String, name: Bilingual, slots: Int64, siteDays: Int64, excluded: Energy, treatment: Bilingual
        ) {
            self.code = code
            self.name = name
            self.slots = slots
            self.siteDays = siteDays
            self.excluded = excluded
            self.treatment = treatment
        }
    }
}
