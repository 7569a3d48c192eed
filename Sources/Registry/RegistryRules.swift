/// The registry's rules that are data, apart from the code that applies them.
package struct RegistryRules: Hashable, Sendable, Codable {
    package struct PlaceRule: Hashable, Sendable, Codable {
        package let isOn: Bool
        package let source: String
        package let verified: Bool

        package init(isOn: Bool, source: String, verified: Bool) {
            self.isOn = isOn
            self.source = source
            self.verified = verified
        }
    }

    /// The object whose emissions are offset must be at a different place from where the units were created.
    package let placeRule: PlaceRule
    /// Which units may serve which use.
    package let uses: EligibilityTable
    package let controls: RegistryControls
    package let calendar: BusinessCalendar

    /// Characters of a reason that is recorded.
    package static let longestReason = 500

    package init(
        placeRule: PlaceRule, uses: EligibilityTable = .embedded, controls: RegistryControls = .none,
        calendar: BusinessCalendar = .japan
    ) {
        self.placeRule = placeRule
        self.uses = uses
        self.controls = controls
        self.calendar = calendar
    }

    package func with(_ controls: RegistryControls) -> RegistryRules {
        RegistryRules(placeRule: placeRule, uses: uses, controls: controls, calendar: calendar)
    }

    /// The rules as the documents give them. The place rule cites guideline edition 3; a newer definition (DECK) drops the
    /// words, so it can be switched off.
    package static let standard = RegistryRules(
        placeRule: PlaceRule(isOn: true, source: "RET", verified: true))
}
