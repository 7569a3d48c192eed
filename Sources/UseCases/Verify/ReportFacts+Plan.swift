import Documents
import Methodology
import ProjectCycle
import Quantities
import Verification

extension ReportFacts {
    func planFacts() -> PlanFacts {
        PlanFacts(
            differences: differences, ancillary: ancillary, printedReduction: report.claim, monitored: monitored)
    }

    /// What was done otherwise than planned. Notices of change are not kept here, so every difference stands without one.
    private var differences: [PlanDifference] {
        var fields: [String] = []
        if report.methodology.id != project.plan.methodology
            || report.methodology.version != project.plan.methodologyVersion
        {
            fields.append("2.1 methodology")
        }
        if report.members.attribute != project.plan.attribute.rawValue { fields.append("3 attribute") }
        if report.project.operatorID != project.plan.operatorOrganisation { fields.append("1.1 operator") }
        return fields.map { PlanDifference(field: $0, notice: nil) }
    }

    /// Items that no member has are no activity of the project.
    private var ancillary: [AncillaryActivity] {
        zip(calculation.ancillary.lines, report.ancillary.items).compactMap { line, printed in
            guard line.choice.method != .absent else { return nil }
            let impact = line.choice.impact ?? 0
            return AncillaryActivity(
                symbol: line.choice.item, emissions: Emissions(tonnes: impact * Rational(report.claim.count)),
                treatment: Self.treatment(line.choice.method), basisAttached: !printed.basis.en.isEmpty)
        }
    }

    private static func treatment(_ method: AncillaryMethod) -> AncillaryTreatment {
        switch method {
        case .calculate: .calculated
        case .impactRatio: .byImpactRatio
        case .omit, .absent: .omitted
        }
    }

    /// Activity data are read at the planned frequency by every member; a coefficient is taken once.
    private var monitored: [MonitoredItem] {
        inputs.definition.symbols.compactMap { symbol in
            guard let first = symbol.classes.first else { return nil }
            let row = report.values.first { $0.symbol == symbol.notation }
            guard isUsed(symbol.id) else { return nil }
            let isActivity = symbol.classes.contains(.meter)
            let planned = isActivity ? MonitoringClass.meter : first
            return MonitoredItem(
                symbol: symbol.id, plannedClass: planned,
                reportedClass: row.flatMap { MonitoringClass(rawValue: $0.category) },
                plannedCount: isActivity ? plannedReadings : 1, count: isActivity ? receivedReadings : 1)
        }
    }

    /// Whether the calculation rests on the symbol: one that an option or a treatment leaves out is not monitored.
    private func isUsed(_ symbol: String) -> Bool {
        calculation.years.contains { year in
            year.trace.steps.contains { $0.symbol == symbol || $0.inputs.contains { $0.symbol == symbol } }
        }
    }

    /// Over the whole fleet, as the plan counts them.
    private var plannedReadings: Int64 {
        sites.map { site in
            guard let window = site.member.window.intersection(period.period) else { return 0 }
            return Int64(max(1, project.plan.monitoringFrequency.readings(in: window)))
        }.reduce(0, +)
    }

    private var receivedReadings: Int64 {
        survey.members.values.map(\.received).reduce(0, +) / Int64(project.plan.selfConsumption.channels.count)
    }
}
