import ArgumentParser
import Quantities
import UseCases

/// The committee certifies what a verified report claims.
struct CertifyCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "certify",
        abstract: "Certify what a verified report claims (認証).",
        discussion: """
            By the certification committee, independent of operator, verifier and reviewer.

            Example:
              daicho certify P1-2024 --as approver1
            """)

    @Argument(help: "The monitoring period.")
    var period: MonitoringPeriodID

    @Option(help: "The tonnes the committee means; refused unless they are what the report claims.")
    var total: Tonnes?

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> CertifyClaim { CertifyClaim(monitoringPeriod: period, total: total) }

    func describe(_ answer: CertificationAnswer) -> [Bilingual] {
        [
            Bilingual(
                ja: "\(answer.monitoringPeriod): \(answer.total) を認証しました",
                en: "\(answer.monitoringPeriod): \(answer.total) certified.")
        ]
    }

    func next(_ answer: CertificationAnswer) -> [String] {
        ["daicho units issue \(answer.monitoringPeriod) --as REGISTRY"]
    }
}
