package import Quantities

/// Ends a project for good (取下げ). What was issued stays issued.
///
/// 1. A programme operator. 2. Of the project's operator. 3. No monitoring period waits for verifier, committee or
/// registry. 4. A reason.
package struct WithdrawProject: ProjectCommand {
    package static let longestReason = 500

    package let project: ProjectID
    /// Public text: no personal data.
    package let reason: String

    package init(project: ProjectID, reason: String) {
        self.project = project
        self.reason = reason
    }

    package func decide(by actor: Actor, on today: Day, _ state: ProjectState?) throws(Rejection) -> [ProjectEvent] {
        try actor.require(.programmeOperator)
        let state = try current(state, on: today)
        try actor.requireOperator(of: state)
        if let pending = state.periods.first(where: \.stage.isPending) {
            throw Rejection(
                "project.withdraw.pending", expected: "no period under way", found: "\(pending.id): \(pending.stage)",
                ja: "検証・認証・発行の途中の期間があるため取り下げられません",
                en: "A monitoring period is still being verified, certified or issued")
        }
        try PublicText.check(reason, "reason", atMost: Self.longestReason)
        return [.withdrawn(ProjectWithdrawn(project: project, day: today, withdrawnBy: actor, reason: reason))]
    }
}

package struct ProjectWithdrawn: EventBody {
    package static let kind = "project.withdrawn"
    package let project: ProjectID
    package let day: Day
    package let withdrawnBy: Actor
    package let reason: String
}
