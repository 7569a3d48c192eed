import ArgumentParser
import Quantities
import UseCases

/// The verifier accepts what was done about a request.
struct VerificationResolveCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Accept what was done about a corrective or clarification request (所見の解消).",
        discussion: """
            By a member of the team.

            Example:
              daicho verification resolve P1-2024 D4 \\
                --comment "New calibration certificate seen" --as verifier1
            """)

    @Argument(help: "The monitoring period.")
    var period: MonitoringPeriodID

    @Argument(help: "The item, such as D4.")
    var item: String

    @Option(help: "What was done and seen.")
    var comment: String

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> ResolveChecklistFinding {
        ResolveChecklistFinding(monitoringPeriod: period, item: item, comment: comment)
    }

    func describe(_ answer: VerificationAnswer) -> [Bilingual] { VerificationGroup.describe(answer) }
}
