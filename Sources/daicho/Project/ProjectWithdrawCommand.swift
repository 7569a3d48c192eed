import ArgumentParser
import ProjectCycle
import Quantities
import UseCases

/// Ends a project for good.
struct ProjectWithdrawCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "End a project for good (取下げ).",
        discussion: """
            By its operator, while no monitoring period waits for verifier, committee or registry. What was issued stays \
            issued. The reason is public: no personal data.

            Example:
              daicho project withdraw P1 --reason "The programme has ended" --as op1
            """)

    @Argument(help: "The project.")
    var project: ProjectID

    @Option(help: "Why; public.")
    var reason: String

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeProjectStep<WithdrawProject> {
        TakeProjectStep(WithdrawProject(project: project, reason: reason))
    }

    func describe(_ answer: ProjectStepAnswer) -> [Bilingual] {
        [Bilingual(ja: "\(answer.project) を取り下げました", en: "\(answer.project) is withdrawn.")]
    }
}
