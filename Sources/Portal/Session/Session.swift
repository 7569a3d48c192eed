package import Quantities

/// A person who has signed in, acting in one role of one organisation (サインイン中の担当者).
package struct Session: Hashable, Sendable {
    package let actor: Actor
    package let personName: String
    package let organisationName: String
    /// Repeated by every form, so that no page of another site can submit one.
    package let formToken: String

    package init(actor: Actor, personName: String, organisationName: String, formToken: String) {
        self.actor = actor
        self.personName = personName
        self.organisationName = organisationName
        self.formToken = formToken
    }
}
