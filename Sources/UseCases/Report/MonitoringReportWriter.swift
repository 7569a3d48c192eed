import DataQuality
import Documents
import SQL
import Methodology
import ProjectCycle
import Quantities
import Store

/// Puts the monitoring report together from the closed period, the survey of its readings and the calculation.
struct MonitoringReportWriter {
    private let project: ProjectState
    private let period: MonitoringPeriodState
    private let version: Int
    private let day: Day
    private let inputs: CalculationInputs
    private let calculation: Calculation
    private let database: Database
    private let head: LogHead
    private let sites: [StoredSite]
    private let survey: PeriodSurvey

    init(
        project: ProjectState, period: MonitoringPeriodState, version: Int, inputs: CalculationInputs,
        calculation: Calculation, _ transaction: Transaction
    ) throws {
        self.project = project
        self.period = period
        self.version = version
        day = transaction.context.today
        self.inputs = inputs
        self.calculation = calculation
        database = transaction.database
        head = transaction.logHead
        sites = try Sites.all(of: project.project, in: database).filter {
            $0.member.window.intersection(period.period) != nil
        }
        survey = try PeriodSurvey(of: period, in: project, database)
        try survey.requireUnchanged()
    }

    func document() throws -> MonitoringReport {
        guard let crediting = project.creditingPeriod else { preconditionFailure("a period without crediting period") }
        let deliveries = try survey.deliveries.sorted().compactMap { try Deliveries.delivery(key: $0, in: database) }
        return MonitoringReport(
            id: "MR-\(period.id)", version: version, date: day,
            isSimulated: try DocumentHeadings.isSimulated(in: database),
            project: try DocumentHeadings.project(project, in: database),
            methodology: DocumentHeadings.methodology(inputs.definition, digest: inputs.definitionDigest),
            periodID: period.id, period: period.period, creditingPeriod: crediting, members: members,
            values: MonitoredValues(inputs.definition, project, period, calculation).rows, years: years,
            claim: calculation.claimed, quality: quality,
            deliveries: deliveries.map {
                MonitoringReport.Delivery(
                    id: $0.id, digest: $0.digest, record: Int64($0.record), siteDays: Int64($0.siteDays))
            },
            months: survey.months.sorted { $0.key < $1.key }.map {
                MonitoringReport.Month(
                    year: $0.key.year, month: $0.key.month, generation: $0.value.generation, selfUse: $0.value.selfUse)
            },
            ancillary: ancillary, results: results,
            log: try DocumentHeadings.log(
                citing: try closingRecords + deliveries.map(\.record), head: head, in: database),
            notes: notes)
    }

    private var closingRecords: [UInt64] {
        get throws {
            try RecordLog.records(about: ProjectDesk.subject(project.project), in: database)
                .filter { [PlanDrafted.kind, ProjectRegistered.kind, MembersEnrolled.kind].contains($0.header.kind) }
                .map(\.index)
        }
    }

    private var members: MonitoringReport.MemberSummary {
        let byPrefecture = Dictionary(grouping: sites, by: \.member.prefecture.number)
        return MonitoringReport.MemberSummary(
            count: sites.count, capacity: Self.kilowatts(sites), attribute: project.plan.attribute.rawValue,
            prefectures: byPrefecture.sorted { $0.key < $1.key }.map {
                MonitoringReport.PrefectureCount(
                    prefecture: $0.value[0].member.prefecture, members: $0.value.count,
                    capacity: Self.kilowatts($0.value))
            })
    }

    private static func kilowatts(_ sites: [StoredSite]) -> Rational {
        Rational(sites.map(\.member.panels.ratedWatts).reduce(0, +)) / 1000
    }

    private var years: [MonitoringReport.YearCalculation] {
        zip(calculation.years, inputs.years).compactMap { year, input in
            guard let days = period.period.intersection(year.fiscalYear.period), let factor = input.factor else {
                return nil
            }
            let generation = input.generation ?? .zero
            let sold = input.sold ?? .zero
            return MonitoringReport.YearCalculation(
                year: year.fiscalYear, period: days, generation: generation, sold: sold, selfUse: generation - sold,
                factor: MonitoringReport.Factor(
                    name: Bilingual(ja: "電力排出係数（全電源）", en: "Grid electricity, average mix"), value: factor.value,
                    unit: factor.unit, fiscalYear: factor.fiscalYear, source: "\(factor.document) \(factor.version)",
                    isVerified: factor.verified && !year.factorDescribesAnotherYear),
                baseline: year.baseline, project: year.project, reduction: year.reduction, credited: year.credited,
                trace: year.trace.steps.map(Self.step))
        }
    }

    private static func step(_ step: Trace.Step) -> MonitoringReport.TraceStep {
        MonitoringReport.TraceStep(
            symbol: step.notation, expression: step.formula,
            inputs: step.inputs.compactMap { input in
                input.value.map {
                    MonitoringReport.TraceStep.Input(symbol: input.notation, value: $0, unit: input.unit)
                }
            },
            value: step.value, unit: step.unit, source: step.source, isVerified: step.verified)
    }

    private var quality: MonitoringReport.DataQuality {
        MonitoringReport.DataQuality(
            expectedSlots: survey.days.values.map(\.expected).reduce(0, +),
            receivedSlots: survey.days.values.map(\.received).reduce(0, +),
            detectorVersion: Assessor.catalogue.map { "\($0.id) \($0.version)" }.joined(separator: ", "),
            flags: Flag.allFlags.compactMap { flag in
                guard let sums = survey.flags[flag] else { return nil }
                let definition = FlagCatalogue.definition(of: flag)
                let kept = sums.acceptedSlots
                return MonitoringReport.FlagCount(
                    code: definition.code, name: definition.name, slots: sums.slots, siteDays: sums.siteDays,
                    excluded: sums.excluded,
                    treatment: kept == 0
                        ? Bilingual(ja: "除外", en: "excluded")
                        : Bilingual(
                            ja: "除外 \(sums.excludedSlots)・採用 \(kept)",
                            en: "excluded \(sums.excludedSlots), kept \(kept)")
                )
            },
            excluded: survey.excludedGeneration)
    }

    private var ancillary: MonitoringReport.AncillaryImpact {
        let rules = inputs.definition.ancillary
        return MonitoringReport.AncillaryImpact(
            items: calculation.ancillary.lines.map { line in
                MonitoringReport.AncillaryImpact.Item(
                    name: line.name, treatment: Self.treatment(line.choice.method), emissions: nil,
                    impact: line.choice.impact, basis: Bilingual(ja: line.choice.basis, en: line.choice.basis),
                    isVerified: line.choice.verified)
            },
            omittedSum: calculation.ancillary.unmonitored, limit: rules.unmonitoredBelow, isVerified: rules.verified)
    }

    private static func treatment(_ method: AncillaryMethod) -> MonitoringReport.AncillaryImpact.Item.Treatment {
        switch method {
        case .calculate: .calculated
        case .impactRatio: .impactRatio
        case .omit, .absent: .omitted
        }
    }

    private var results: [MonitoringReport.MemberResult] {
        sites.map { site in
            let sums = survey.members[site.id] ?? PeriodSurvey.MemberSums()
            return MonitoringReport.MemberResult(
                site: site.id, capacity: Rational(site.member.panels.ratedWatts) / 1000, days: sums.days,
                generation: sums.energy.generation, sold: sums.energy.sold, selfUse: sums.energy.selfUse)
        }
    }

    private var notes: [Bilingual] {
        calculation.years.filter(\.factorDescribesAnotherYear).map {
            Bilingual(
                ja: "\($0.fiscalYear.year)年度には別の年度の係数を使用しています（要確認）",
                en: "\($0.fiscalYear) uses a factor published for another year; to be confirmed")
        }
    }
}
