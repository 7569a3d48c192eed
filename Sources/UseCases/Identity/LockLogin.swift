import Identity
package import Quantities
package import Store

/// Keeps a person out, and ends all their sessions; or lets them in again (ログインの停止・再開). Tokens open nothing meanwhile.
package struct LockLogin: Command {
    package static let name = "login.lock"
    package static let permitted: Set<Role> = [.systemOperator]

    package let person: PersonID
    package let locks: Bool

    package init(_ person: PersonID, locks: Bool = true) {
        self.person = person
        self.locks = locks
    }

    /// - Throws: ``Rejection`` `person.unknown`, `identity.login.own`.
    package func perform(in transaction: Transaction) throws -> Bool {
        let database = transaction.database
        _ = try EndMembership.person(person, in: database)
        guard person != transaction.context.actor.person else {
            throw Rejection(
                "identity.login.own", expected: "another person", found: person.text, ja: "自分自身のログインは停止できません",
                en: "You cannot lock your own login")
        }
        let subject = AccessChange.subject(person)
        if locks {
            try transaction.append(LoginLocked(person: person), subject: subject)
            try Sessions.endAll(of: person, in: database)
        } else {
            try transaction.append(LoginUnlocked(person: person), subject: subject)
        }
        try Credentials.lock(locks, person, in: database)
        return locks
    }
}
