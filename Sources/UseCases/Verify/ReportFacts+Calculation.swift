import Documents
import Methodology
import ProjectCycle
import Quantities
import Store
import Verification

extension ReportFacts {
    func calculationFacts() throws -> CalculationFacts {
        CalculationFacts(
            definition: DefinitionFacts(
                methodology: MethodologyVersion(key: inputs.definition.id, version: inputs.definition.version),
                digest: Comparison(recorded: try plannedDigest(), reported: inputs.definitionDigest)),
            total: EnergyBalance(
                generation: survey.total.generation, sold: survey.total.sold, selfUse: survey.total.selfUse),
            years: report.years.map(year), factors: factors, units: units,
            claim: Comparison(recorded: calculation.claimed, reported: report.claim))
    }

    /// The definition that was in force here when the plan was drafted; the report's own when none was installed then.
    private func plannedDigest() throws -> String {
        let planned = try RecordLog.records(about: ProjectDesk.subject(project.project), in: database).first?.index ?? 0
        return try RecordLog.records(about: "rule:methodology", in: database)
            .filter { $0.index < planned }.map { try $0.body(as: RuleInstalled.self) }
            .last { $0.id == project.plan.methodology }?.digest ?? filed.methodologyDigest
    }

    private func year(_ printed: MonitoringReport.YearCalculation) -> YearCalculation {
        let steps = printed.trace
        func value(_ symbol: String) -> Rational { steps.first { $0.symbol == symbol }?.value ?? 0 }
        let baselineWh = value("EL_BL") * 1000
        return YearCalculation(
            year: printed.year,
            energy: EnergyBalance(generation: printed.generation, sold: printed.sold, selfUse: printed.selfUse),
            baselineEnergy: Energy(wattHours: Int64(exactly: baselineWh.floor) ?? 0), factor: printed.factor.value,
            transition: nil, baseline: printed.baseline, projectMain: Emissions(tonnes: value("EM_PJ,M")),
            projectAncillary: Emissions(tonnes: value("EM_PJ,S")), ancillaryEnergy: nil, project: printed.project,
            reduction: printed.reduction, floored: printed.credited)
    }

    /// The rows on file for the years used, whatever the report prints.
    private var factors: [FactorRow] {
        var rows: [FactorRow] = []
        for year in inputs.years {
            guard let factor = year.factor, let described = factor.fiscalYear else { continue }
            rows.append(
                FactorRow(
                    symbol: "CEF_electricity,t", year: described, value: factor.value, unit: factor.unit,
                    source: "\(factor.document) \(factor.version)", verified: factor.verified))
        }
        return rows
    }

    /// What the definition declares, against what each step and input of the calculation bears.
    private var units: [UnitFact] {
        inputs.definition.symbols.compactMap { symbol in
            for year in calculation.years {
                if let step = year.trace.step(symbol.id) {
                    return UnitFact(symbol: symbol.id, declared: symbol.unitText, derived: step.unit)
                }
                if let input = year.trace.steps.lazy.flatMap(\.inputs).first(where: { $0.symbol == symbol.id }) {
                    return UnitFact(symbol: symbol.id, declared: symbol.unitText, derived: input.unit)
                }
            }
            return nil
        }
    }
}
