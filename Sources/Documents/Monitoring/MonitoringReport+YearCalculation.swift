package import Quantities

extension MonitoringReport {
    /// The calculation of one fiscal year: EL_PJ = EL_gen − EL_sold; ER = EM_BL − EM_PJ; floored once.
    package struct YearCalculation: Codable, Hashable, Sendable {
        package let year: FiscalYear
        /// The part of the year inside the monitoring period.
        package let period: Period
        /// EL_gen
        package let generation: Energy
        /// EL_sold
        package let sold: Energy
        /// EL_PJ 自家消費
        package let selfUse: Energy
        /// CEF
        package let factor: Factor
        /// EM_BL
        package let baseline: Emissions
        /// EM_PJ
        package let project: Emissions
        /// ER, unrounded.
        package let reduction: Emissions
        /// ER floored to whole tonnes.
        package let credited: Tonnes
        /// In the order of evaluation.
        package let trace: [TraceStep]

        package init(
            year: FiscalYear, period: Period, generation: Energy, sold: Energy, selfUse: Energy, factor: Factor,
            baseline: Emissions, project: Emissions, reduction: Emissions, credited: Tonnes, trace: [TraceStep]
        ) {
            self.year = year
            self.period = period
            self.generation = generation
            self.sold = sold
            self.selfUse = selfUse
            self.factor = factor
            self.baseline = baseline
            self.project = project
            self.reduction = reduction
            self.credited = credited
            self.trace = trace
        }
    }
}
