package import Quantities

/// Opens an account (口座開設).
///
/// 1. The registry administrator. 2. The id is free. 3. The title.
package struct OpenAccount: RegistryCommand {
    package static let longestTitle = 100

    package let account: AccountID
    package let organisation: OrganisationID
    package let title: String

    package init(account: AccountID, organisation: OrganisationID, title: String) {
        self.account = account
        self.organisation = organisation
        self.title = title
    }

    package var needs: RegistryNeeds { RegistryNeeds(accounts: [account]) }

    package func decide(
        by actor: Actor, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        try actor.require(.registryAdministrator)
        guard state.accounts[account] == nil else {
            throw Rejection(
                "registry.account.exists", expected: "a new account id", found: account.text, ja: "この口座は既にあります",
                en: "This account already exists")
        }
        try PublicText.check(title, "title", atMost: Self.longestTitle)
        return [
            .accountOpened(AccountOpened(account: account, organisation: organisation, kind: .holding, title: title))
        ]
    }
}

package struct AccountOpened: EventBody {
    package static let kind = "registry.account.opened"
    package let account: AccountID
    package let organisation: OrganisationID
    package let kind: AccountKind
    package let title: String
}
