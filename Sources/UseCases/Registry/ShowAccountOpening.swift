package import Quantities
import SQL
import Store

/// The desk where accounts are opened (口座開設窓口), and whether an organisation is known there.
package struct ShowAccountOpening: Query {
    package static let name = "account.open.show"
    package static let readers = Readers.administration

    /// For whom an account is to be opened.
    package let organisation: OrganisationID?

    package init(organisation: OrganisationID? = nil) { self.organisation = organisation }

    /// - Throws: ``Rejection`` `account.organisation.unregistered`.
    package func answer(to reader: Reader, from folder: DataFolder) throws {
        guard let organisation else { return }
        try folder.store.read { try Organisations.requireRegistered(organisation, in: $0) }
    }
}

extension ShowOrganisation {
    /// What is said of an organisation that is named in a form and does not exist.
    package static func unregistered(_ text: String) -> Rejection {
        Rejection(
            "account.organisation.unregistered", expected: "a registered organisation",
            found: String(text.prefix(80)), ja: "登録されていない組織です", en: "This organisation is not registered")
    }
}
