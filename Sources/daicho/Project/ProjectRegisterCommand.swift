import ArgumentParser
import ProjectCycle
import Quantities
import UseCases

/// Registers a validated project and fixes its crediting period.
struct ProjectRegisterCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Register a validated project and fix its crediting period (登録).",
        discussion: """
            By the certification committee. The crediting period (認証対象期間) begins on the later of application and possible \
            monitoring, and lasts eight years unless --crediting-to says less.

            Example:
              daicho project register P1 --applied 2024-03-01 \\
                --monitoring-from 2024-04-01 --as approver1 --on 2024-03-15
            """)

    @Argument(help: "The project.")
    var project: ProjectID

    @Option(help: ArgumentHelp("Day of the application (登録申請日).", valueName: "yyyy-mm-dd"))
    var applied: Day

    @Option(
        help: ArgumentHelp(
            "Day from which monitoring is possible (モニタリング可能日). Default: the application.", valueName: "yyyy-mm-dd"))
    var monitoringFrom: Day?

    @Option(help: ArgumentHelp("Last day of the crediting period, included.", valueName: "yyyy-mm-dd"))
    var creditingTo: Day?

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeProjectStep<RegisterProject> {
        TakeProjectStep(
            RegisterProject(
                project: project, applicationDay: applied, monitoringPossibleFrom: monitoringFrom ?? applied,
                creditingEnd: creditingTo?.advanced(by: 1)))
    }

    func describe(_ answer: ProjectStepAnswer) -> [Bilingual] {
        [Bilingual(ja: "\(answer.project) を登録しました", en: "\(answer.project) is registered.")]
    }

    func next(_ answer: ProjectStepAnswer) -> [String] {
        ["daicho members import members.csv --project \(answer.project) --as OPERATOR"]
    }
}
