import SQL
import Quantities
import Store

/// Who may do what: asked before every command, by every face.
package enum Permission {
    /// The person as an actor in the role that permits the command.
    static func actor<C: Command>(for request: Request, _ command: C.Type, in database: Database) throws -> Actor {
        guard let person = try People.person(request.person, in: database) else {
            throw Rejection(
                "person.unknown", expected: "a registered person", found: request.person.text,
                ja: "登録されていない人です。`daicho person add` で登録してください",
                en: "This person is not registered; use `daicho person add`")
        }
        let permitted = person.roles.filter { C.permitted.contains($0) && (request.role == nil || request.role == $0) }
        guard let role = permitted.first else {
            throw Rejection(
                "person.notPermitted",
                expected: C.permitted.map(\.rawValue).sorted().joined(separator: ", "),
                found:
                    "\(person.id): \((request.role.map { [$0] } ?? person.roles).map(\.rawValue).joined(separator: ", "))",
                ja: "この操作を行う権限がありません", en: "This person may not do this")
        }
        return Actor(person: person.id, organisation: person.organisation, role: role)
    }
}
