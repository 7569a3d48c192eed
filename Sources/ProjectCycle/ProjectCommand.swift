package import Quantities

/// Something that a person asks of one programme project. One verb is one file.
///
/// Every verb checks in this order, and names the first rule that is broken: the role; that the project is known, not
/// withdrawn, and that the day is not before its last step; that the actor belongs to the operator or is independent of
/// it; the phase or stage; then what the command says, in the order written in the verb's comment.
package protocol ProjectCommand: Codable, Hashable, Sendable {
    var project: ProjectID { get }

    /// - Parameter today: the day on which the step takes effect (JST).
    /// - Parameter state: the project as it is; nil when there is none.
    func decide(by actor: Actor, on today: Day, _ state: ProjectState?) throws(Rejection) -> [ProjectEvent]
}

extension ProjectCommand {
    /// The project this command is about, able to take a step today.
    func current(_ state: ProjectState?, on today: Day) throws(Rejection) -> ProjectState {
        guard let state, state.project == project else { throw .projectUnknown(project) }
        if let withdrawal = state.withdrawal { throw .projectWithdrawn(withdrawal.day) }
        guard today >= state.lastDay else { throw .beforeLastStep(expected: state.lastDay, found: today) }
        return state
    }
}
