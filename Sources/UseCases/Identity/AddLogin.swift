package import Identity
package import Quantities
package import Store

/// Gives a person a name to sign in with, or another one (ログインの追加).
package struct AddLogin: Command {
    package static let name = "login.add"
    package static let permitted: Set<Role> = [.systemOperator]

    package let person: PersonID
    package let login: LoginName

    package init(_ login: LoginName, for person: PersonID) {
        self.person = person
        self.login = login
    }

    /// - Throws: ``Rejection`` `person.unknown`, `identity.login.taken`.
    package func perform(in transaction: Transaction) throws -> PersonID {
        _ = try EndMembership.person(person, in: transaction.database)
        try Self.put(login, person, in: transaction)
        return person
    }

    static func put(_ login: LoginName, _ person: PersonID, in transaction: Transaction) throws {
        let owner = try Logins.person(login, in: transaction.database)
        guard owner == nil || owner == person else {
            throw Rejection(
                "identity.login.taken", expected: "a login name that nobody has", found: "another person's",
                ja: "このログイン名は使用されています", en: "Another person has this login name")
        }
        let record = try transaction.append(LoginAdded(person: person), subject: AccessChange.subject(person))
        try Logins.put(login, person: person, record: record, in: transaction.database)
    }
}
