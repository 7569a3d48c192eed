package import Quantities

/// A device replaced in the period (機器交換).
package struct MeterReplacement: Hashable, Sendable {
    package var site: SiteID
    package var day: Day
    /// Last counter of the old device.
    package var oldFinal: Energy?
    /// First counter of the new device.
    package var newFirst: Energy?

    package init(
        site: SiteID, day: Day, oldFinal: Energy?, newFirst: Energy?
    ) {
        self.site = site
        self.day = day
        self.oldFinal = oldFinal
        self.newFirst = newFirst
    }
}
