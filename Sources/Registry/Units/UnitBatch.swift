package import Quantities

/// Units issued together (ロット): one monitoring period, one fiscal year, consecutive serials. Never changed.
package struct UnitBatch: Hashable, Sendable, Codable {
    package let id: BatchID
    package let prefix: SerialPrefix
    package let range: SerialRange
    package let creditType: CreditType
    package let attribute: CreditAttribute
    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    /// The fiscal year in which the reduction was made (ヴィンテージ).
    package let vintage: FiscalYear
    package let methodology: String
    package let methodologyVersion: String
    /// Electricity that the whole batch stands for, in Wh: what a tonne covers differs per certification (`sourced` CDP).
    package let energy: Energy
    /// Where the reduction was made, ascending; empty when not given.
    package let prefectures: [Prefecture]

    package init(
        id: BatchID, prefix: SerialPrefix, range: SerialRange, creditType: CreditType, attribute: CreditAttribute,
        project: ProjectID, monitoringPeriod: MonitoringPeriodID, vintage: FiscalYear, methodology: String,
        methodologyVersion: String, energy: Energy, prefectures: [Prefecture]
    ) {
        self.id = id
        self.prefix = prefix
        self.range = range
        self.creditType = creditType
        self.attribute = attribute
        self.project = project
        self.monitoringPeriod = monitoringPeriod
        self.vintage = vintage
        self.methodology = methodology
        self.methodologyVersion = methodologyVersion
        self.energy = energy
        self.prefectures = prefectures
    }

    private enum CodingKeys: String, CodingKey {
        case id, prefix, range, creditType, attribute, project, monitoringPeriod, vintage, methodology
        case methodologyVersion, prefectures
        case energy = "energyWh"
    }

    /// `B-JCL-000000000001`: a batch is named after its first serial, so its name is unique and says nothing else.
    static func id(startingAt serial: Serial) -> BatchID { BatchID(known: "B-\(serial)") }

    /// The electricity that `count` of its units stand for, exactly, in Wh.
    package func energy(of count: Tonnes) -> Rational {
        Rational(energy.wattHours) * Rational(count.count) / Rational(range.count)
    }
}
