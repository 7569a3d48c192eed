import SQL
import Methodology
import ProjectCycle
import Quantities
import Store

/// The rules and sums a period is computed from, each with the digest that names it.
struct CalculationInputs {
    let definition: MethodologyDefinition
    let definitionDigest: String
    let factorsDigest: String
    let years: [YearInputs]

    /// A fiscal year takes its own factor; where there is none, the one in force at the application, which the report and
    /// the checklist then show as describing another year.
    init(
        _ project: ProjectState, _ period: MonitoringPeriodState, applicationDay: Day, _ database: Database
    ) throws {
        (definition, definitionDigest) = try RuleShelf.definition(project.plan.methodology, in: database)
        guard definition.version == project.plan.methodologyVersion else {
            throw Rejection(
                "report.methodology.version", expected: project.plan.methodologyVersion, found: definition.version,
                ja: "計画書の方法論の版が登録されていません", en: "The version of the methodology in the plan is not installed")
        }
        let table: FactorTable
        (table, factorsDigest) = try RuleShelf.factors(in: database)
        years = try period.closing.sums.map { sum in
            YearInputs(
                fiscalYear: sum.fiscalYear, generation: sum.generation, sold: sum.sold,
                energySource: "\(period.id), closing \(period.closing.closing), root \(period.closing.claimRoot)",
                factor: try Self.factor(sum.fiscalYear, applicationDay, table))
        }
    }

    private static func factor(_ year: FiscalYear, _ day: Day, _ table: FactorTable) throws -> Factor {
        do throws(Rejection) {
            return try table.electricityFactor(of: year)
        } catch {
            return try table.electricityFactor(atVerificationApplication: day)
        }
    }

    func calculate() throws(Rejection) -> Calculation {
        try Calculation(
            CalculationRequest(
                definition: definition.reference, definitionDigest: definitionDigest, years: years),
            using: definition)
    }
}
