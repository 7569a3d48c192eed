import Quantities
import Registry
import SQL
import Store

/// For whom units are retired, as the certificate will say in public (クレジット利用者): the holder's own organisation, or another
/// with its consent. Source: USE, `sourced`.
///
/// 1. `account.organisation.unregistered`: an organisation that is named is registered. 2. Without a consent the beneficiary
/// is the holder's own organisation: named as such, or by its registered name; else `registry.retire.consentMissing`.
enum RetirementBeneficiary {
    static func check(_ retirement: RetireUnits, in database: Database) throws {
        guard let holder = try RegistryDesk.account(retirement.account, in: database)?.organisation else { return }
        if let named = retirement.beneficiaryOrganisation {
            // That another has consented is the registry's own rule.
            if named != holder { try Organisations.requireRegistered(named, in: database) }
            return
        }
        guard retirement.consent == nil else { return }
        let own = try Organisations.name(of: holder, in: database)
        guard words(retirement.beneficiary) == words(own) else {
            throw Rejection.consentMissing(of: retirement.beneficiary)
        }
    }

    /// Spaces and case tell no organisations apart.
    private static func words(_ name: String) -> [String] {
        name.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    }
}

extension Organisations {
    /// - Throws: ``Rejection`` `account.organisation.unregistered`.
    static func requireRegistered(_ id: OrganisationID, in database: Database) throws {
        guard try organisation(id, in: database) == nil else { return }
        throw ShowOrganisation.unregistered(id.text)
    }
}
