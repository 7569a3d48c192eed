package import ProjectCycle
package import Quantities
package import Store

/// A step of a project's life that needs nothing but the project itself: plan, validate, register, withdraw, return.
package struct TakeProjectStep<Step: PermittedStep>: Command {
    package static var name: String { Step.name }
    package static var permitted: Set<Role> { Step.permitted }

    package let step: Step

    package init(_ step: Step) { self.step = step }

    package func perform(in transaction: Transaction) throws -> ProjectStepAnswer {
        let (state, record) = try ProjectDesk.take(step, in: transaction)
        if state.phase == .withdrawn {
            // Nothing of these periods will be credited: their meter-days are free for another project.
            for period in state.periods where period.stage.mayBeClosedAgain {
                try Claims.release(period: period.id, in: transaction.database)
            }
        }
        return ProjectStepAnswer(project: state.project, phase: state.phase, record: record)
    }
}

/// A step with its name and the roles that may take it.
package protocol PermittedStep: ProjectCommand {
    static var name: String { get }
    static var permitted: Set<Role> { get }
}

extension PlanProject: PermittedStep {
    package static let name = "project.plan"
    package static let permitted: Set<Role> = [.programmeOperator]
}

extension ValidateProject: PermittedStep {
    package static let name = "project.validate"
    package static let permitted: Set<Role> = [.verifier]
}

extension RegisterProject: PermittedStep {
    package static let name = "project.register"
    package static let permitted: Set<Role> = [.certificationCommittee]
}

extension WithdrawProject: PermittedStep {
    package static let name = "project.withdraw"
    package static let permitted: Set<Role> = [.programmeOperator]
}

package struct ProjectStepAnswer: Codable, Sendable {
    package let project: ProjectID
    package let phase: ProjectPhase
    package let record: UInt64
}
