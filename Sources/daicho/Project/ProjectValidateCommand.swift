import ArgumentParser
import ProjectCycle
import Quantities
import UseCases

/// Confirms that a plan is valid.
struct ProjectValidateCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Confirm that the plan is valid (妥当性確認).",
        discussion: """
            By a verifier independent of the operator. Of the statement only its SHA-256 is recorded.

            Example:
              daicho project validate P1 --statement validation.pdf --as verifier1
            """)

    @Argument(help: "The project.")
    var project: ProjectID

    @Option(help: ArgumentHelp("The validation statement, or its SHA-256.", valueName: "file|sha256"))
    var statement: SignedPaper

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) throws -> TakeProjectStep<ValidateProject> {
        TakeProjectStep(ValidateProject(project: project, statementDigest: try statement.digest()))
    }

    func describe(_ answer: ProjectStepAnswer) -> [Bilingual] {
        [Bilingual(ja: "\(answer.project) の計画書は妥当と確認されました", en: "The plan of \(answer.project) is validated.")]
    }

    func next(_ answer: ProjectStepAnswer) -> [String] {
        ["daicho project register \(answer.project) --applied YYYY-MM-DD --as COMMITTEE"]
    }
}
