/// On what ground the project is additional (追加性).
///
/// Source: FAQ, PV14, AG24 for the first three, `sourced`; `operatingCost` is `assumed`.
package enum AdditionalityMode: String, CaseIterable, Hashable, Sendable, Codable {
    /// Households are exempt from the test.
    case householdExempt
    /// The methodology declares a common-practice barrier (一般慣行障壁).
    case commonPracticeBarrier
    /// Payback of three years or more (投資回収年数).
    case payback
    /// Higher operating cost than without the project.
    case operatingCost
}
