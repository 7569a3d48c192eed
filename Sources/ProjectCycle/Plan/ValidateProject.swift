package import Quantities

/// Confirms that the plan is valid (妥当性確認).
///
/// 1. A verifier. 2. Independent of the operator. 3. The plan is drafted and not yet validated. 4. The statement's digest.
package struct ValidateProject: ProjectCommand {
    package let project: ProjectID
    /// SHA-256 of the validation statement, hexadecimal.
    package let statementDigest: String

    package init(project: ProjectID, statementDigest: String) {
        self.project = project
        self.statementDigest = statementDigest
    }

    package func decide(by actor: Actor, on today: Day, _ state: ProjectState?) throws(Rejection) -> [ProjectEvent] {
        try actor.require(.verifier)
        let state = try current(state, on: today)
        try Independence.check(Participant(.verifier, actor), against: state.operatorSide + state.approvers)
        guard state.phase == .planDrafted else { throw .wrongPhase([.planDrafted], state.phase) }
        try PublicText.checkDigest(statementDigest, "statementDigest")
        return [
            .validated(
                ProjectValidated(project: project, day: today, validator: actor, statementDigest: statementDigest))
        ]
    }
}

package struct ProjectValidated: EventBody {
    package static let kind = "project.validated"
    package let project: ProjectID
    package let day: Day
    package let validator: Actor
    package let statementDigest: String
}
