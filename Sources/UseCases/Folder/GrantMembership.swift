import SQL
package import Quantities
package import Store

/// Lets a person act for another organisation too, in these roles; or changes them (所属の追加). It stays one person, so
/// rules that ask for different persons hold across organisations.
package struct GrantMembership: Command {
    package static let name = "person.grant"
    package static let permitted: Set<Role> = [.systemOperator]

    package let person: PersonID
    package let membership: Membership

    package init(_ membership: Membership, to person: PersonID) {
        self.person = person
        self.membership = membership
    }

    package func perform(in transaction: Transaction) throws -> Membership {
        let stored = try EndMembership.person(person, in: transaction.database)
        guard stored.organisation != membership.organisation else { throw Self.isOwn(membership.organisation) }
        let others = try Memberships.all(of: stored, in: transaction.database).filter {
            $0.organisation != membership.organisation
        }
        try Self.requireRoles(membership.roles, beside: others)
        let record = try transaction.append(
            MembershipGranted(person: person, organisation: membership.organisation, roles: membership.roles),
            subject: "person:\(person)")
        try Memberships.put(membership, of: person, record: record, in: transaction.database)
        return membership
    }

    /// An auditor changes nothing anywhere.
    static func requireRoles(_ roles: [Role], beside others: [Membership]) throws(Rejection) {
        let all = others.flatMap(\.roles) + roles
        let isMixed = all.contains(.auditor) && !all.allSatisfy { $0 == .auditor }
        guard !roles.isEmpty, Set(roles).count == roles.count, !isMixed else {
            throw Rejection(
                "person.roles.invalid", expected: "one or more roles; an auditor has no other",
                found: roles.map(\.rawValue).joined(separator: ", "), ja: "役割の組合せが不正です",
                en: "These roles cannot be held together")
        }
    }

    private static func isOwn(_ organisation: OrganisationID) -> Rejection {
        Rejection(
            "person.membership.own", expected: "another organisation", found: organisation.text,
            ja: "本来の所属です。役割は `daicho person add` で変更してください",
            en: "This is the person's own organisation; change the roles with `daicho person add`")
    }
}

package struct MembershipGranted: EventBody {
    package static let kind = "person.membershipGranted"
    package let person: PersonID
    package let organisation: OrganisationID
    package let roles: [Role]
}
