import Quantities

extension Role {
    /// What concerns only the person who asks may be done in any role: one's own password, second factor and tokens.
    static let everyone = Set(Role.allCases)
}
