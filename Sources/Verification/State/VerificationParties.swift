package import Quantities

/// The persons and organisations a verifier and a reviewer must be independent of.
package struct VerificationParties: Hashable, Sendable {
    /// Everybody who acted for the programme operator or the system operator.
    package let operatorPersons: Set<PersonID>
    /// The programme operator and the system operator.
    package let operatorOrganisations: Set<OrganisationID>
    /// Everybody who approves or certifies in this project.
    package let approvers: Set<PersonID>

    package init(
        operatorPersons: Set<PersonID>, operatorOrganisations: Set<OrganisationID>, approvers: Set<PersonID>
    ) {
        self.operatorPersons = operatorPersons
        self.operatorOrganisations = operatorOrganisations
        self.approvers = approvers
    }

    /// - Throws: ``Rejection`` `verification.actor.notIndependent`.
    func requireIndependent(_ actor: Actor) throws(Rejection) {
        guard !operatorOrganisations.contains(actor.organisation) else {
            throw .notIndependent(actor.organisation.text, of: "the operator's organisation")
        }
        try requireIndependent(actor.person)
    }

    func requireIndependent(_ person: PersonID) throws(Rejection) {
        guard !operatorPersons.contains(person) else { throw .notIndependent(person.text, of: "the operator") }
        guard !approvers.contains(person) else { throw .notIndependent(person.text, of: "the approvers") }
    }
}
