import Identity
package import Quantities
package import Store

/// Takes a second factor and its recovery codes away (二要素認証の解除): the person's own, or, by an administrator, that of a
/// person who has lost it.
package struct RemoveSecondFactor: Command {
    package static let name = "login.removeSecondFactor"
    package static let permitted = Role.everyone

    package let person: PersonID

    package init(of person: PersonID) { self.person = person }

    /// - Throws: ``Rejection`` `person.notPermitted`, `identity.secondFactor.none`.
    package func perform(in transaction: Transaction) throws -> PersonID {
        let (actor, database) = (transaction.context.actor, transaction.database)
        guard person == actor.person || actor.role == .systemOperator else {
            throw Rejection(
                "person.notPermitted", expected: "\(person), or \(Role.systemOperator.rawValue)", found: "\(actor)",
                ja: "この操作を行う権限がありません", en: "This person may not do this")
        }
        guard try Credentials.of(person, in: database)?.factor != nil else {
            throw Rejection(
                "identity.secondFactor.none", expected: "a person with a second factor", found: person.text,
                ja: "二要素認証は登録されていません", en: "There is no second factor")
        }
        try transaction.append(SecondFactorRemoved(person: person), subject: AccessChange.subject(person))
        try Credentials.put(nil, step: nil, of: person, in: database)
        try RecoveryCodes.replace([], of: person, in: database)
        return person
    }
}

extension SignInDesk {
    /// Takes the person's own second factor away.
    /// - Throws: ``Rejection`` `identity.session.notFresh`, `identity.secondFactor.none`.
    package func removeSecondFactor(_ opened: OpenedSession) throws -> OpenedSession {
        try opened.session.requireFresh(at: now)
        _ = try folder.run(RemoveSecondFactor(of: opened.session.person), by: opened.request())
        return try renew(opened, as: opened.session, .reauthenticated, detail: "second factor removed")
    }
}
