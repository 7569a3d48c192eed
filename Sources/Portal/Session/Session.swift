package import Identity
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
    package let means: Means

    /// What the requests of a session carry.
    package enum Means: Hashable, Sendable {
        /// A cookie, which a browser also sends for pages of other sites.
        case cookie
        /// An API token (APIトークン), which only its program has.
        case token(TokenScope)
    }

    package init(
        actor: Actor, personName: String, organisationName: String, formToken: String, isFresh: Bool = false,
        means: Means = .cookie
    ) {
        self.isFresh = isFresh
        self.means = means
        self.actor = actor
        self.personName = personName
        self.organisationName = organisationName
        self.formToken = formToken
    }
}
