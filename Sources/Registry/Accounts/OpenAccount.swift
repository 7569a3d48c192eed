package import Quantities

/// Opens an account (口座開設).
///
/// 1. The registry administrator. 2. The id is free. 3. The title. 4. `registry.account.dueDiligenceMissing` where the
/// controls want it; its basis; that it is not of a day to come.
package struct OpenAccount: RegistryCommand {
    package static let longestTitle = 100

    package let account: AccountID
    package let organisation: OrganisationID
    package let title: String
    /// Nil: a holding account.
    package let kind: AccountKind?
    package let dueDiligence: DueDiligence?

    package init(
        account: AccountID, organisation: OrganisationID, title: String, kind: AccountKind? = nil,
        dueDiligence: DueDiligence? = nil
    ) {
        self.account = account
        self.organisation = organisation
        self.title = title
        self.kind = kind
        self.dueDiligence = dueDiligence
    }

    package var needs: RegistryNeeds { RegistryNeeds(accounts: [account]) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        try actor.require(.registryAdministrator)
        guard state.accounts[account] == nil else {
            throw Rejection(
                "registry.account.exists", expected: "a new account id", found: account.text, ja: "この口座は既にあります",
                en: "This account already exists")
        }
        try PublicText.check(title, "title", atMost: Self.longestTitle)
        try check(dueDiligence, rules, at: now)
        return [
            .accountOpened(
                AccountOpened(
                    account: account, organisation: organisation, kind: kind ?? .holding, title: title,
                    dueDiligence: dueDiligence))
        ]
    }

    private func check(_ diligence: DueDiligence?, _ rules: RegistryRules, at now: Instant) throws(Rejection) {
        guard let diligence else {
            guard rules.controls.requiresDueDiligence else { return }
            throw Rejection(
                "registry.account.dueDiligenceMissing", expected: "what was looked at, and when", found: "none",
                ja: "本人確認の内容と確認日を入力してください", en: "Say how the account holder was checked, and on which day")
        }
        try PublicText.check(diligence.basis, "basis", atMost: DueDiligence.longestBasis)
        guard diligence.checkedOn <= now.day else {
            throw Rejection(
                "registry.account.dueDiligenceAhead", expected: "\(now.day) or before", found: "\(diligence.checkedOn)",
                ja: "本人確認の日付が未来の日付です", en: "The account holder cannot have been checked on a day to come")
        }
    }
}

package struct AccountOpened: EventBody {
    package static let kind = "registry.account.opened"
    package let account: AccountID
    package let organisation: OrganisationID
    package let kind: AccountKind
    package let title: String
    package let dueDiligence: DueDiligence?
}
