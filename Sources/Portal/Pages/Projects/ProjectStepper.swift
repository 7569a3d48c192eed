import Documents
import ProjectCycle
import Quantities
import UseCases

/// The life of a project in steps (プロジェクトの流れ): what is done, on which day, and what comes next. The steps of
/// monitoring are those of its newest period.
struct ProjectStepper {
    private struct Step {
        let name: PortalPhrase
        let day: Day?
        let isDone: Bool
    }

    private let steps: [Step]

    init(_ shown: PublicProjectPage) {
        let (project, period) = (shown.project, shown.project.periods.last)
        func step(_ name: PortalPhrase, _ day: Day?) -> Step { Step(name: name, day: day, isDone: day != nil) }
        steps = [
            step(.publicStepPlan, shown.plannedOn), step(.publicStepValidation, project.validatedOn),
            step(.publicStepRegistration, project.registeredOn), step(.publicStepMonitoring, period?.closedOn),
            step(.publicStepReport, period?.reportedOn),
            // A report that was filed again is verified again.
            step(.publicStepVerification, period?.stage == .returned ? nil : period?.verifiedOn),
            step(.publicStepCertification, period?.certifiedOn), step(.publicStepIssuance, period?.issuedOn),
        ]
    }

    func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        let current = steps.firstIndex { !$0.isDone }
        out.element("ol", ["class": "stepper", "aria-label": word(.publicStepperLabel)]) { out in
            for (index, step) in steps.enumerated() {
                out.open(
                    "li", index == current ? ["aria-current": "step"] : ["class": step.isDone ? "done" : "coming"])
                out.text(word(step.name))
                out.element(
                    "span", ["class": "when"],
                    text: step.day.map { "\($0)" } ?? word(index == current ? .publicStepNow : .publicStepLater))
                out.close("li")
            }
        }
    }
}
