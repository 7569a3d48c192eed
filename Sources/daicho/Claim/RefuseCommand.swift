import ArgumentParser
import Quantities
import UseCases

/// The committee refuses to certify.
struct RefuseCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse",
        abstract: "Refuse to certify a verified report (不認証).",
        discussion: """
            By the certification committee. The monitoring period ends, and its meter-days are free again.

            Example:
              daicho refuse P1-2024 --reason "The meters of ten homes had expired" \\
                --as approver1
            """)

    @Argument(help: "The monitoring period.")
    var period: MonitoringPeriodID

    @Option(help: "Why; public.")
    var reason: String

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> RefuseClaim { RefuseClaim(monitoringPeriod: period, reason: reason) }

    func describe(_ answer: CertificationAnswer) -> [Bilingual] {
        [Bilingual(ja: "\(answer.monitoringPeriod) を不認証としました", en: "\(answer.monitoringPeriod) is refused.")]
    }
}
