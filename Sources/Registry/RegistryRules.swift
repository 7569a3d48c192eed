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

    /// A use for which some units are no good. Nil is: whatever.
    package struct Exclusion: Hashable, Sendable, Codable {
        package let purpose: RetirementPurpose
        package let prefix: SerialPrefix?
        package let attribute: CreditAttribute?
        package let source: String
        package let verified: Bool

        package init(
            purpose: RetirementPurpose, prefix: SerialPrefix?, attribute: CreditAttribute?, source: String,
            verified: Bool
        ) {
            self.purpose = purpose
            self.prefix = prefix
            self.attribute = attribute
            self.source = source
            self.verified = verified
        }

        func excludes(_ purpose: RetirementPurpose, _ batch: UnitBatch) -> Bool {
            self.purpose == purpose && (prefix == nil || prefix == batch.prefix)
                && (attribute == nil || attribute == batch.attribute)
        }
    }

    /// The object whose emissions are offset must be at a different place from where the units were created.
    package let placeRule: PlaceRule
    package let exclusions: [Exclusion]
    package let controls: RegistryControls
    package let calendar: BusinessCalendar

    /// Characters of a reason that is recorded.
    package static let longestReason = 500

    package init(
        placeRule: PlaceRule, exclusions: [Exclusion], controls: RegistryControls = .none,
        calendar: BusinessCalendar = .japan
    ) {
        self.placeRule = placeRule
        self.exclusions = exclusions
        self.controls = controls
        self.calendar = calendar
    }

    package func with(_ controls: RegistryControls) -> RegistryRules {
        RegistryRules(placeRule: placeRule, exclusions: exclusions, controls: controls, calendar: calendar)
    }

    /// The rules as the documents give them. The place rule cites guideline edition 3; a newer definition (DECK) drops the
    /// words, so it can be switched off.
    package static let standard = RegistryRules(
        placeRule: PlaceRule(isOn: true, source: "RET", verified: true),
        exclusions: [
            Exclusion(purpose: .keidanren, prefix: .jc, attribute: nil, source: "NUM", verified: true),
            Exclusion(
                purpose: .jointEnergySaving, prefix: nil, attribute: .renewableElectricity, source: "CASE",
                verified: true),
        ])
}
