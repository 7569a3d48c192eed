package import Quantities
package import SQL

extension AccountAudience {
    /// Who represents some accounts, an organisation's, or any; who was told of as a person; each once.
    package static func people(
        representing accounts: some Sequence<AccountID>, topics: [String], in database: Database
    ) throws -> [Actor] {
        var audiences: Set<String> = []
        for account in accounts {
            audiences.formUnion(
                try database.all(
                    String.self, "SELECT audience FROM account_audience WHERE account = ?", account.text))
        }
        for topic in topics { audiences.formUnion(try self.audiences(of: topic, in: database)) }
        return Array(Set(try audiences.flatMap { try people(of: $0, in: database) })).sorted {
            ($0.person, $0.organisation) < ($1.person, $1.organisation)
        }
    }

    private static func audiences(of topic: String, in database: Database) throws -> [String] {
        if topic.hasPrefix("person:") { return [topic] }
        if topic.hasPrefix("account:") {
            return try database.all(
                String.self, "SELECT audience FROM account_audience WHERE account = ?",
                String(topic.dropFirst("account:".count)))
        }
        let all = try database.all(String.self, "SELECT DISTINCT audience FROM account_audience")
        guard topic != NoticeTopics.registry else { return all }
        let organisation = topic.dropFirst("organisation:".count)
        return all.filter { $0 == topic || $0.hasSuffix("@\(organisation)") }
    }

    private static func people(of audience: String, in database: Database) throws -> [Actor] {
        if audience.hasPrefix("person:") {
            let parts = audience.dropFirst("person:".count).split(separator: "@")
            guard parts.count == 2 else { return [] }
            let actor = Actor(
                person: try PersonID(String(parts[0])), organisation: try OrganisationID(String(parts[1])),
                role: .accountRepresentative)
            return try mayRepresent(actor, in: database) ? [actor] : []
        }
        let organisation = try OrganisationID(String(audience.dropFirst("organisation:".count)))
        let rows = try database.rows(
            """
            SELECT id, roles FROM people WHERE organisation = ?
            UNION SELECT person AS id, roles FROM memberships WHERE organisation = ?
            """, organisation.text, organisation.text)
        return try rows.filter { Role.list(try $0[1]).contains(.accountRepresentative) }.map {
            Actor(person: try PersonID($0[0]), organisation: organisation, role: .accountRepresentative)
        }
    }

    /// Whether somebody may act as representative for the organisation now: who has left it is told nothing.
    package static func mayRepresent(_ actor: Actor, in database: Database) throws -> Bool {
        try database.all(
            String.self,
            """
            SELECT roles FROM people WHERE id = ? AND organisation = ?
            UNION SELECT roles FROM memberships WHERE person = ? AND organisation = ?
            """, actor.person.text, actor.organisation.text, actor.person.text, actor.organisation.text
        ).contains { Role.list($0).contains(.accountRepresentative) }
    }
}
