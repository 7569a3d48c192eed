import ArgumentParser
import ProjectCycle
import Quantities
import Store
import UseCases

/// Drafts the plan of a new project.
struct ProjectPlanCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Draft the plan of a new project (計画書の作成).",
        discussion: """
            By a programme operator. The version of the methodology is the one installed in the folder.

            Example:
              daicho project plan P1 --title-ja 屋根の太陽光 --title-en "Solar roofs" \\
                --holder-account A1 --data-manager manager1 --monitoring-person monitor1 \\
                --as op1
            """)

    @Argument(help: "Id of the new project.")
    var project: ProjectID

    @OptionGroup var plan: PlanOptions
    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) throws -> TakeProjectStep<PlanProject> {
        let (version, organisation) = try folder.store.read {
            (
                try Rules.current(kind: "methodology", id: plan.methodology, in: $0)?.version,
                try People.person(act.person, in: $0)?.organisation
            )
        }
        guard let version else {
            throw Rejection(
                "cli.methodology.missing", expected: "a methodology installed in the folder", found: plan.methodology,
                ja: "この方法論は登録されていません", en: "This methodology is not installed here")
        }
        // A person nobody knows is refused before the plan is looked at, so that the organisation then does not matter.
        let operating = organisation ?? OrganisationID(known: "unknown")
        return TakeProjectStep(
            PlanProject(project: project, plan: plan.plan(operatedBy: operating, methodologyVersion: version)))
    }

    func describe(_ answer: ProjectStepAnswer) -> [Bilingual] {
        [Bilingual(ja: "\(answer.project) の計画書を作成しました", en: "The plan of \(answer.project) is drafted.")]
    }

    func next(_ answer: ProjectStepAnswer) -> [String] {
        ["daicho project validate \(answer.project) --statement FILE --as VERIFIER"]
    }
}
