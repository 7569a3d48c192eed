package import Quantities

/// The project's sums of one fiscal year and the factors applied to it.
package struct YearInputs: Hashable, Sendable, Codable {
    /// The energy of one ancillary item, given when the item is calculated.
    package struct Ancillary: Hashable, Sendable, Codable {
        package let item: String
        package let energy: Energy

        package init(item: String, energy: Energy) {
            self.item = item
            self.energy = energy
        }
    }

    package let fiscalYear: FiscalYear
    /// 発電量 of all members.
    package let generation: Energy?
    /// 売電量 of all members.
    package let sold: Energy?
    /// Where the sums come from: a record, a root.
    package let energySource: String
    package let ancillary: [Ancillary]
    /// 全電源
    package let factor: Factor?
    /// 限界電源, with the option only.
    package let marginalFactor: Factor?
    /// Years since the project started, with the option only. One figure for the whole project and year.
    package let yearsSinceStart: Rational?
    /// Further values, for symbols that nothing feeds.
    package let values: [InputValue]

    package init(
        fiscalYear: FiscalYear, generation: Energy? = nil, sold: Energy? = nil, energySource: String = "",
        ancillary: [Ancillary] = [], factor: Factor? = nil, marginalFactor: Factor? = nil,
        yearsSinceStart: Rational? = nil, values: [InputValue] = []
    ) {
        self.fiscalYear = fiscalYear
        self.generation = generation
        self.sold = sold
        self.energySource = energySource
        self.ancillary = ancillary
        self.factor = factor
        self.marginalFactor = marginalFactor
        self.yearsSinceStart = yearsSinceStart
        self.values = values
    }
}
