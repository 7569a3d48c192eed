import SQL
package import Quantities
import Store

/// Who may do what: asked before every command, by every face.
package enum Permission {
    /// The person as an actor in the role that permits the command.
    static func actor<C: Command>(for request: Request, _ command: C.Type, in database: Database) throws -> Actor {
        try actor(for: request, permitted: C.permitted, in: database)
    }

    /// The person as an actor in one of the roles.
    static func actor(for request: Request, permitted: Set<Role>, in database: Database) throws -> Actor {
        guard let person = try People.person(request.person, in: database) else {
            throw Rejection(
                "person.unknown", expected: "a registered person", found: request.person.text,
                ja: "登録されていない人です。`daicho person add` で登録してください",
                en: "This person is not registered; use `daicho person add`")
        }
        let memberships = try Memberships.all(of: person, in: database).filter {
            request.organisation == nil || request.organisation == $0.organisation
        }
        for membership in memberships {
            let role = membership.roles.first {
                permitted.contains($0) && (request.role == nil || request.role == $0)
            }
            guard let role else { continue }
            return Actor(person: person.id, organisation: membership.organisation, role: role)
        }
        let held = memberships.flatMap(\.roles).map(\.rawValue).joined(separator: ", ")
        let found = request.role.map { "\(held), asked as \($0.rawValue)" } ?? held
        throw Rejection(
            "person.notPermitted",
            expected: permitted.map(\.rawValue).sorted().joined(separator: ", "),
            found: "\(person.id)\(request.organisation.map { " (\($0))" } ?? ""): \(found)",
            ja: "この操作を行う権限がありません", en: "This person may not do this")
    }
}

extension DataFolder {
    /// The person as an actor in one of the roles, for a look at what they may do.
    /// - Throws: ``Rejection`` `person.unknown`, `person.notPermitted`.
    package func actor(for request: Request, permitted: Set<Role>) throws -> Actor {
        try store.read { try Permission.actor(for: request, permitted: permitted, in: $0) }
    }
}
