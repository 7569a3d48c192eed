package import Quantities

/// The account that is to receive the credits (保有口座).
package struct AccountFacts: Hashable, Sendable {
    package var account: AccountID
    /// Whose account it is.
    package var holder: OrganisationID
    /// Opened and neither closed nor frozen.
    package var isOpen: Bool

    package init(
        account: AccountID, holder: OrganisationID, isOpen: Bool
    ) {
        self.account = account
        self.holder = holder
        self.isOpen = isOpen
    }
}
