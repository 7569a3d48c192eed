import ArgumentParser
import Quantities
import UseCases

/// Runs the system's items on the report as filed.
struct VerificationRunCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run the system's items on the report as filed (システム項目の判定).",
        discussion: """
            Each item is checked on the records themselves and links its evidence, or says why it does not apply. Running \
            again on the same report replaces the findings and keeps the answers; a new version of the report needs every \
            answer again. A failed item cannot be answered: to add readings or change the period, the verifier gives the \
            report back with an adverse opinion.

            Example:
              daicho checklist run P1-2024 --as verifier1
            """)

    @Argument(help: "The monitoring period.")
    var period: MonitoringPeriodID

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> RunVerificationChecklist {
        RunVerificationChecklist(monitoringPeriod: period)
    }

    func describe(_ answer: VerificationAnswer) -> [Bilingual] { VerificationGroup.describe(answer) }

    func next(_ answer: VerificationAnswer) -> [String] {
        [
            "daicho verification show \(answer.monitoringPeriod) --template > answers.csv",
            "daicho verification answer \(answer.monitoringPeriod) --from answers.csv --as VERIFIER",
        ]
    }
}
