package import Quantities

/// Drafts the plan of a new project (計画書作成).
///
/// 1. A programme operator, of the organisation the plan names. 2. The id is free. 3. The plan's contents hold.
package struct PlanProject: ProjectCommand {
    package let project: ProjectID
    package let plan: ProjectPlan

    package init(project: ProjectID, plan: ProjectPlan) {
        self.project = project
        self.plan = plan
    }

    package func decide(by actor: Actor, on today: Day, _ state: ProjectState?) throws(Rejection) -> [ProjectEvent] {
        try actor.require(.programmeOperator)
        guard actor.organisation == plan.operatorOrganisation else {
            throw .otherOperator(expected: plan.operatorOrganisation, actor)
        }
        guard state == nil else {
            throw Rejection(
                "project.plan.exists", expected: "a new project id", found: project.text, ja: "このプロジェクトは既にあります",
                en: "This project already exists")
        }
        try plan.check()
        return [
            .planDrafted(
                PlanDrafted(project: project, day: today, draftedBy: actor, plan: plan, notices: plan.notices))
        ]
    }
}

package struct PlanDrafted: EventBody {
    package static let kind = "project.planDrafted"
    package let project: ProjectID
    package let day: Day
    package let draftedBy: Actor
    package let plan: ProjectPlan
    package let notices: [ProjectNotice]
}
