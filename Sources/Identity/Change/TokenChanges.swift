package import Quantities

/// A program may act as the person, in one role and within a scope (APIトークンの発行).
package struct TokenCreated: EventBody {
    package static let kind = "access.tokenCreated"
    package let person: PersonID
    package let token: TokenID
    package let organisation: OrganisationID
    package let role: Role
    package let scope: TokenScope
    package let expiresAt: Instant

    package init(
        person: PersonID, token: TokenID, organisation: OrganisationID, role: Role, scope: TokenScope,
        expiresAt: Instant
    ) {
        self.person = person
        self.token = token
        self.organisation = organisation
        self.role = role
        self.scope = scope
        self.expiresAt = expiresAt
    }
}

/// The token opens nothing any more (APIトークンの失効).
package struct TokenRevoked: EventBody {
    package static let kind = "access.tokenRevoked"
    package let person: PersonID
    package let token: TokenID

    package init(person: PersonID, token: TokenID) {
        self.person = person
        self.token = token
    }
}
