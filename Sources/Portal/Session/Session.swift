package import Quantities

/// A person who has signed in, acting in one role of one organisation (サインイン中の担当者).
package struct Session: Hashable, Sendable {
    package let actor: Actor
    package let personName: String
    package let organisationName: String
    /// Repeated by every form, so that no page of another site can submit one.
    package let formToken: String
    /// The person has proved within the last minutes who they are: needed to approve what another has asked for.
    package let isFresh: Bool

    package init(
        actor: Actor, personName: String, organisationName: String, formToken: String, isFresh: Bool = false
    ) {
        self.isFresh = isFresh
        self.actor = actor
        self.personName = personName
        self.organisationName = organisationName
        self.formToken = formToken
    }
}
