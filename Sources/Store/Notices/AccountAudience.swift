package import Quantities
package import Registry
package import SQL

/// Who represents which account (口座代表者の索引): the accounts' own lists of people, found from either side.
///
/// An account that names nobody is represented by every account representative of its organisation.
package enum AccountAudience {
    static let table = """
        CREATE TABLE account_audience(
            audience TEXT NOT NULL, account TEXT NOT NULL REFERENCES accounts(id), PRIMARY KEY (audience, account))
            WITHOUT ROWID;
        CREATE INDEX account_audience_account ON account_audience(account);
        """

    /// A person who is named, with the organisation for which they act: no identifier has `@` in it.
    package static func person(_ person: PersonID, of organisation: OrganisationID) -> String {
        "person:\(person)@\(organisation)"
    }

    /// Those of one account.
    package static func of(_ account: Account) -> Set<String> {
        guard !account.representatives.isEmpty else { return [NoticeTopics.organisation(account.organisation)] }
        return Set(account.representatives.keys.map { person($0, of: account.organisation) })
    }

    /// The accounts that somebody represents, ascending.
    package static func accounts(of actor: Actor, in database: Database) throws -> [AccountID] {
        let audiences = [person(actor.person, of: actor.organisation), NoticeTopics.organisation(actor.organisation)]
        return try audiences.flatMap { audience in
            try database.all(String.self, "SELECT account FROM account_audience WHERE audience = ?", audience)
        }.map { try AccountID($0) }.sorted()
    }

    /// Every row, in order.
    package static func forEach(in database: Database, _ body: (_ audience: String, _ account: String) -> Void) throws {
        try database.forEachRow("SELECT audience, account FROM account_audience ORDER BY account, audience") {
            try body($0[0], $0[1])
        }
    }

    static func apply(before: Account?, after: Account, in database: Database) throws {
        let (old, new) = (before.map(of) ?? [], of(after))
        for audience in old.subtracting(new) {
            try database.execute(
                "DELETE FROM account_audience WHERE audience = ? AND account = ?", audience, after.id.text)
        }
        for audience in new.subtracting(old).sorted() {
            try database.execute(
                "INSERT INTO account_audience(audience, account) VALUES (?, ?)", audience, after.id.text)
        }
    }
}
