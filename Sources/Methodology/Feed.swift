/// Which quantity of the system fills a symbol, so that code never knows a symbol's name.
package enum Feed: String, CaseIterable, Hashable, Sendable {
    /// 発電量 generated energy of the fiscal year
    case generation
    /// 売電量 sold energy of the fiscal year
    case sold
    /// 付随的排出活動の電力量 energy of the ancillary items that are calculated, summed
    case ancillaryEnergy
    /// 影響度 impact ratios of the ancillary items calculated without monitoring, summed
    case ancillaryImpact
    /// 電力排出係数（全電源） the average-mix factor
    case electricityFactor
    /// 電力排出係数（限界電源） the marginal-mix factor
    case marginalElectricityFactor
    /// 開始からの経過年数 years since the project started
    case yearsSinceStart
}
