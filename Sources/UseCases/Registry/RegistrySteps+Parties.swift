import Quantities
package import Registry
package import SQL
import Store

/// Organisations and persons that a step names must be known where they are registered.
extension OpenAccount {
    /// - Throws: ``Rejection`` `account.organisation.unregistered`.
    package func requireKnown(in database: Database) throws {
        try Organisations.requireRegistered(organisation, in: database)
    }
}

extension Freeze {
    /// An organisation that has accounts from before it had to be registered can be frozen too.
    /// - Throws: ``Rejection`` `account.organisation.unregistered`.
    package func requireKnown(in database: Database) throws {
        guard case .organisation(let organisation) = scope else { return }
        do {
            try Organisations.requireRegistered(organisation, in: database)
        } catch {
            guard try RegistryTables.accounts(in: database).contains(where: { $0.organisation == organisation }) else {
                throw error
            }
        }
    }
}

extension AppointRepresentative {
    /// 1. `registry.representative.ineligible` 2. as ``RepresentativeChange``
    package func requireKnown(in database: Database) throws {
        guard let known = try RegistryTables.account(account, in: database) else { return }
        let memberships =
            try People.person(person, in: database).map { try Memberships.all(of: $0, in: database) } ?? []
        let isEligible = memberships.contains {
            $0.organisation == known.organisation && $0.roles.contains(.accountRepresentative)
        }
        guard isEligible else {
            throw Rejection(
                "registry.representative.ineligible",
                expected: "a registered person of \(known.organisation) with the role accountRepresentative",
                found: person.text, ja: "口座の組織に所属し口座代表者の役割を持つ、登録された人ではありません",
                en: "This is no registered person of the account's organisation with the role of account representative"
            )
        }
        var after = known.representatives
        after[person] = power
        try RepresentativeChange(before: known.representatives, after: after).require(in: database)
    }
}

extension RemoveRepresentative {
    /// As ``RepresentativeChange``.
    package func requireKnown(in database: Database) throws {
        guard let known = try RegistryTables.account(account, in: database) else { return }
        var after = known.representatives
        after[person] = nil
        try RepresentativeChange(before: known.representatives, after: after).require(in: database)
    }
}
