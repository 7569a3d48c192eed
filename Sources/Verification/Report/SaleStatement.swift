package import Quantities

/// One statement of sold power against the meter.
package struct SaleStatement: Hashable, Sendable {
    package var site: SiteID
    /// recorded = statement, reported = meter, over the same days.
    package var energy: Comparison<Energy>

    package init(
        site: SiteID, energy: Comparison<Energy>
    ) {
        self.site = site
        self.energy = energy
    }
}
