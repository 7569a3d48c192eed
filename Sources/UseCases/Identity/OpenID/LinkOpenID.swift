package import Identity
package import Quantities
package import Store

/// Lets a person sign in as somebody whom a provider knows (外部IDの連携): by an administrator, or by the person whose verified
/// e-mail address it is.
package struct LinkOpenID: Command {
    package static let name = "openid.link"
    package static let permitted = Role.everyone

    package let person: PersonID
    package let issuer: String
    package let subject: String

    package init(_ identity: OpenIDIdentity, to person: PersonID) {
        self.person = person
        issuer = identity.issuer
        subject = identity.subject
    }

    /// - Throws: ``Rejection`` `person.notPermitted`, `person.unknown`, `identity.openID.taken`.
    package func perform(in transaction: Transaction) throws -> PersonID {
        let database = transaction.database
        try UnlinkOpenID.requireAllowed(person, transaction.context.actor)
        _ = try EndMembership.person(person, in: database)
        let identity = OpenIDIdentity(issuer: issuer, subject: subject)
        guard (1...255).contains(subject.utf8.count), issuer.utf8.count <= 2000,
            try OpenIDIdentities.person(identity, in: database) == nil
        else {
            throw Rejection(
                "identity.openID.taken", expected: "an identity that is linked to nobody", found: "one that is linked",
                ja: "この外部IDはすでに連携されています", en: "This identity is linked already")
        }
        let record = try transaction.append(
            OpenIDLinked(person: person, issuer: issuer), subject: AccessChange.subject(person))
        try OpenIDIdentities.put(identity, person: person, record: record, in: database)
        return person
    }
}
