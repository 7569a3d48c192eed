import Identity
package import Quantities
import SQL
package import Store

extension SignInDesk {
    /// What the person may act as: their own organisation first.
    package func memberships(of opened: OpenedSession) throws -> [Membership] {
        try folder.store.read { try Self.memberships(of: opened.session.person, in: $0) }
    }

    /// Goes on in another role or for another organisation (役割・組織の切替). The session gets a new secret.
    /// - Throws: ``Rejection`` `person.notPermitted`, `identity.session.ended`.
    package func switchRole(
        _ opened: OpenedSession, to role: Role, of organisation: OrganisationID
    ) throws -> OpenedSession {
        let session = opened.session
        guard session.stage == .complete else { throw Rejection.sessionEnded }
        let memberships = try memberships(of: opened)
        guard memberships.contains(where: { $0.organisation == organisation && $0.roles.contains(role) }) else {
            throw Rejection(
                "person.notPermitted",
                expected: memberships.map { "\($0.organisation): \($0.roles.map(\.rawValue).joined(separator: ", "))" }
                    .joined(separator: "; "), found: "\(session.person) (\(organisation)): \(role.rawValue)",
                ja: "この操作を行う権限がありません", en: "This person may not do this")
        }
        return try renew(
            opened, as: session.acting(as: role, of: organisation, at: now), .roleSwitched,
            detail: "\(role.rawValue), \(organisation)")
    }

    private static func memberships(of person: PersonID, in database: Database) throws -> [Membership] {
        try People.person(person, in: database).map { try Memberships.all(of: $0, in: database) } ?? []
    }
}
