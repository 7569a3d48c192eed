package import Quantities

/// One item of the monitoring plan (計画書11).
package struct MonitoredItem: Hashable, Sendable {
    /// Such as `EL_gen`.
    package var symbol: String
    /// B6: class in the plan.
    package var plannedClass: MonitoringClass
    /// B6: class in the report; nil when the report leaves the item out.
    package var reportedClass: MonitoringClass?
    /// B7: measurements the plan asks for in the period (yearly: 1 a year begun).
    package var plannedCount: Int64
    /// B7: measurements received in the period.
    package var count: Int64

    package init(
        symbol: String,
        plannedClass: MonitoringClass,
        reportedClass: MonitoringClass?,
        plannedCount: Int64,
        count: Int64
    ) {
        self.symbol = symbol
        self.plannedClass = plannedClass
        self.reportedClass = reportedClass
        self.plannedCount = plannedCount
        self.count = count
    }
}
