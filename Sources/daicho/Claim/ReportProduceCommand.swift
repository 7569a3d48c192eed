import ArgumentParser
import Quantities
import UseCases

/// Computes a closed period and files the monitoring report.
struct ReportProduceCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "produce",
        abstract: "Compute a closed period and file its monitoring report (報告書の作成).",
        discussion: """
            The claim is the sum of the fiscal years, each floored to whole tonnes. The report is written in Japanese and \
            English as HTML and as JSON, with the calculation beside it. Until it is verified it can be produced again: the \
            version rises, and answers to the earlier version no longer count.

            Example:
              daicho report produce P1-2024 --as op1
            """)

    @Argument(help: "The monitoring period.")
    var period: MonitoringPeriodID

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> ProduceReport { ProduceReport(monitoringPeriod: period) }

    func documents(_ answer: ReportAnswer) -> [String] { [answer.monitoringPeriod.text] }

    func describe(_ answer: ReportAnswer) -> [Bilingual] {
        let raw = Output.emissions(answer.unrounded)
        let years = answer.claims.map {
            Bilingual(ja: "  \($0.fiscalYear.year)年度: \($0.tonnes)", en: "  \($0.fiscalYear): \($0.tonnes)")
        }
        let unverified = Bilingual(
            ja: "  要確認: 公式文書と照合していない規則または係数を使っています（報告書に表示）",
            en: "  Unverified: some rule or factor has not been compared with its official text; the report marks it.")
        return [
            Bilingual(
                ja: "\(answer.monitoringPeriod) 第\(answer.version)版: 申請量 \(answer.total)（切捨て前 \(raw)）",
                en:
                    "\(answer.monitoringPeriod) version \(answer.version): claim \(answer.total) (before flooring \(raw))"
            )
        ] + years + (answer.verified ? [] : [unverified])
    }

    func next(_ answer: ReportAnswer) -> [String] {
        [
            "daicho verification open \(answer.monitoringPeriod) --contract FILE --as VERIFIER",
            "daicho verification run \(answer.monitoringPeriod) --as VERIFIER",
        ]
    }
}
