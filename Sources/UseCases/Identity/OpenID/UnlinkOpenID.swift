import Identity
package import Quantities
package import Store

/// Ends what ``LinkOpenID`` began, for all of the person's identities at one provider (外部IDの連携解除).
package struct UnlinkOpenID: Command {
    package static let name = "openid.unlink"
    package static let permitted = Role.everyone

    package let person: PersonID
    package let issuer: String

    package init(_ person: PersonID, issuer: String) {
        self.person = person
        self.issuer = issuer
    }

    /// - Throws: ``Rejection`` `person.notPermitted`, `identity.openID.unlinked`.
    package func perform(in transaction: Transaction) throws -> PersonID {
        try Self.requireAllowed(person, transaction.context.actor)
        let linked = try OpenIDIdentities.all(of: person, in: transaction.database)
        guard linked.contains(where: { $0.issuer == issuer }) else { throw Rejection.openIDUnlinked }
        try transaction.append(
            OpenIDUnlinked(person: person, issuer: issuer), subject: AccessChange.subject(person))
        try OpenIDIdentities.remove(issuer: issuer, of: person, in: transaction.database)
        return person
    }

    /// One's own, or by an administrator.
    static func requireAllowed(_ person: PersonID, _ actor: Actor) throws(Rejection) {
        guard person == actor.person || actor.role == .systemOperator else {
            throw Rejection(
                "person.notPermitted", expected: "\(person), or \(Role.systemOperator.rawValue)", found: "\(actor)",
                ja: "この操作を行う権限がありません", en: "This person may not do this")
        }
    }
}
