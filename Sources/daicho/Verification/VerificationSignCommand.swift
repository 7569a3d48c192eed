import ArgumentParser
import Quantities
import UseCases
import Verification

/// The verifier signs the statement.
struct VerificationSignCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Sign the verification statement (検証意見の表明).",
        discussion: """
            By a member of the team, once every item is settled and the reviewer agrees. An adverse opinion gives the report \
            back to the operator.

            Example:
              daicho verification sign P1-2024 --opinion unqualified --as verifier1
            """)

    @Argument(help: "The monitoring period.")
    var period: MonitoringPeriodID

    @Option(help: "The opinion.")
    var opinion: Opinion

    @Option(help: "With a qualified opinion: what it is limited by (限定事項). With an adverse one: why.")
    var qualification = ""

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> SignVerificationStatement {
        SignVerificationStatement(monitoringPeriod: period, opinion: opinion, qualification: qualification)
    }

    func documents(_ answer: VerificationAnswer) -> [String] { [answer.monitoringPeriod.text] }

    func describe(_ answer: VerificationAnswer) -> [Bilingual] {
        [
            Bilingual(
                ja: "\(answer.monitoringPeriod): 意見「\(opinion.name.ja)」を表明しました",
                en: "\(answer.monitoringPeriod): the statement is signed, “\(opinion.name.en)”.")
        ]
    }

    func next(_ answer: VerificationAnswer) -> [String] {
        opinion.isPositive
            ? ["daicho certify \(answer.monitoringPeriod) --as COMMITTEE"]
            : ["daicho report produce \(answer.monitoringPeriod) --as OPERATOR"]
    }
}
