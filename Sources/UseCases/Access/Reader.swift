package import Quantities

/// Who asks to see something (閲覧者).
package enum Reader: Hashable, Sendable {
    /// Anyone, without sign-in (公開).
    case everyone
    /// A person in one role of one organisation.
    case person(Actor)
    /// Who holds the data folder itself, as the command line on its machine does: there is nothing to hide from them.
    case owner

    package var actor: Actor? {
        guard case .person(let actor) = self else { return nil }
        return actor
    }
}

/// Who may ask a question at all; which of the things they see is decided in the answer.
package enum Readers: Hashable, Sendable {
    case everyone
    /// Any person who has signed in.
    case anyPerson
    case roles(Set<Role>)

    package func include(_ reader: Reader) -> Bool {
        switch (self, reader) {
        case (.everyone, _), (_, .owner), (.anyPerson, .person): true
        case (.anyPerson, .everyone), (.roles, .everyone): false
        case (.roles(let roles), .person(let actor)): roles.contains(actor.role)
        }
    }
}
