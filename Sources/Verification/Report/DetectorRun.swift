/// What one detector did over the period.
package struct DetectorRun: Hashable, Sendable {
    package var id: String
    package var version: String
    /// Site-days it examined.
    package var siteDays: Int64
    package var flaggedSlots: Int64

    package init(
        id: String, version: String, siteDays: Int64, flaggedSlots: Int64
    ) {
        self.id = id
        self.version = version
        self.siteDays = siteDays
        self.flaggedSlots = flaggedSlots
    }
}
