import ArgumentParser
import Quantities
import UseCases

/// Closes a monitoring period.
struct PeriodCloseCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close a monitoring period over its readings (モニタリング期間の締切).",
        discussion: """
            Every member's days in the period become claim lines, flagged slots are left out or kept as decided, and each \
            meter-day is spent for good. A period that is not reported yet, or that the verifier gave back by an adverse \
            opinion, can be closed again.

            Example:
              daicho period close P1-2024 --project P1 --from 2024-04-01 --to 2025-03-31 \\
                --as op1
            """)

    @Argument(help: "Id of the monitoring period.")
    var period: MonitoringPeriodID

    @Option(help: "The project.")
    var project: ProjectID

    @OptionGroup var days: DayRange
    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) throws -> CloseMonitoringPeriod {
        CloseMonitoringPeriod(project: project, monitoringPeriod: period, period: try days.period())
    }

    func describe(_ answer: PeriodAnswer) -> [Bilingual] {
        [
            Bilingual(
                ja: "\(answer.monitoringPeriod) を締め切りました（明細 \(answer.lines) 行）",
                en: "\(answer.monitoringPeriod) is closed with \(answer.lines) claim lines.")
        ]
            + answer.sums.map {
                let generated = Output.kilowattHours($0.generation)
                let sold = Output.kilowattHours($0.sold)
                let used = Output.kilowattHours($0.selfConsumption)
                return Bilingual(
                    ja: "  \($0.fiscalYear.year)年度: 発電 \(generated)、売電 \(sold)、自家消費 \(used)",
                    en: "  \($0.fiscalYear): generated \(generated), sold \(sold), self-used \(used)")
            }
    }

    func next(_ answer: PeriodAnswer) -> [String] { ["daicho report produce \(answer.monitoringPeriod) --as OPERATOR"] }
}
