import Documents
import Methodology
import ProjectCycle
import Quantities

/// The rows of form B.2: every symbol of the methodology that is monitored or applied, with its value over the period.
struct MonitoredValues {
    let rows: [MonitoringReport.MonitoredValue]

    init(
        _ definition: MethodologyDefinition, _ project: ProjectState, _ period: MonitoringPeriodState,
        _ calculation: Calculation
    ) {
        rows = definition.symbols.flatMap { symbol -> [MonitoringReport.MonitoredValue] in
            guard let category = symbol.classes.first else { return [] }
            return calculation.years.compactMap { year in
                guard let days = period.period.intersection(year.fiscalYear.period),
                    let value = Self.value(of: symbol.id, in: year.trace)
                else { return nil }
                return MonitoringReport.MonitoredValue(
                    symbol: symbol.notation, definition: symbol.meaning, unit: symbol.unitText,
                    category: (category == .notes || category == .estimate) && symbol.classes.contains(.meter)
                        ? MonitoringClass.meter.rawValue : category.rawValue,
                    method: Self.method(category), frequency: symbol.frequency ?? Bilingual(ja: "–", en: "–"),
                    value: value, period: days, isVerified: symbol.verified)
            }
        }
    }

    private static func value(of symbol: String, in trace: Trace) -> Rational? {
        if let step = trace.step(symbol) { return step.value }
        return trace.steps.lazy.flatMap(\.inputs).first { $0.symbol == symbol }?.value
    }

    private static func method(_ category: MonitoringClass) -> Bilingual {
        switch category {
        case .notes, .meter, .estimate:
            Bilingual(ja: "計量器の計測値のファイルから取込み", en: "Meter readings taken in from files")
        case .measured: Bilingual(ja: "実測値", en: "Measured value")
        case .thirdParty: Bilingual(ja: "第三者提供値", en: "Value given by a third party")
        case .standard: Bilingual(ja: "デフォルト値", en: "Default value")
        }
    }
}
