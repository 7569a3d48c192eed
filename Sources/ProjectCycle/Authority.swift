package import Quantities

extension Actor {
    /// - Throws: `project.role.notPermitted`.
    func require(_ permitted: Role) throws(Rejection) {
        guard role == permitted else { throw .roleNotPermitted([permitted], self) }
    }

    /// A role in which one can act for a project's operator: its own, or that of the creation system it uses (the system
    /// makes totals and report in its stead; source DECK, `sourced`).
    /// - Throws: `project.role.notPermitted`.
    func requireOperatorRole() throws(Rejection) {
        guard role == .programmeOperator || role == .systemOperator else {
            throw .roleNotPermitted([.programmeOperator, .systemOperator], self)
        }
    }

    /// A programme operator must belong to the project's operator. A creation system may serve several operators.
    /// - Throws: `project.operator.otherOrganisation`, then as ``Independence``.
    package func requireOperator(of state: ProjectState) throws(Rejection) {
        guard role == .systemOperator || organisation == state.plan.operatorOrganisation else {
            throw .otherOperator(expected: state.plan.operatorOrganisation, self)
        }
        try Independence.check(Participant(.projectOperator, self), against: state.assurers + state.approvers)
    }
}
