/// What a broken rule leads to where the checklist leaves the choice.
package enum Consequence: String, CaseIterable, Hashable, Sendable {
    case notice
    case fail
}
