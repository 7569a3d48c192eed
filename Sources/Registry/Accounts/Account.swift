package import Quantities

/// What an account is for. Retired units keep the account that retired them, marked: a 無効化口座 of their own they do not
/// need.
package enum AccountKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// 保有口座. Source: USE, `sourced`.
    case holding
}

/// An account in the registry (口座). One organisation may have several, by department (`sourced` ACC).
package struct Account: Hashable, Sendable, Codable {
    package let id: AccountID
    package let organisation: OrganisationID
    package let kind: AccountKind
    /// Public name of the account, such as a department: no personal data.
    package let title: String

    package init(id: AccountID, organisation: OrganisationID, kind: AccountKind, title: String) {
        self.id = id
        self.organisation = organisation
        self.kind = kind
        self.title = title
    }
}
