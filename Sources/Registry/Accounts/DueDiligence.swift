package import Quantities

/// That the registry administrator has looked at who opens an account (本人確認・取引時確認).
package struct DueDiligence: Hashable, Sendable, Codable {
    package static let longestBasis = 500

    package let checkedOn: Day
    /// What was looked at, such as a certificate of registration: public, without personal data.
    package let basis: String

    package init(checkedOn: Day, basis: String) {
        self.checkedOn = checkedOn
        self.basis = basis
    }
}
