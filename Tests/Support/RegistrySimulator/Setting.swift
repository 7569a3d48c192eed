import Quantities
package import Registry
import TestRandom

/// Under which rules a run is: drawn from its seed, so that all of them come up.
package struct Setting: Sendable {
    let requiresDueDiligence: Bool
    let delaysUntrusted: Bool
    let trustedAfterWorkingDays: Int
    let confirmationDays: Int?
    let untrustedLimit: Int?

    /// 2026-05-29 05:26:40 in Japan, a Friday.
    static let start = 1_780_000_000
    /// 2026 and 2027, as days since 1970.
    static let knownDays = 20_454..<21_184
    /// Days on which offices rest beside weekends: 2026-06-03, 2026-07-20, 2026-12-29 to 2027-01-03, 2027-03-22,
    /// 2027-12-29 to 31.
    static let holidays: Set<Int> = [
        20_607, 20_654, 20_816, 20_817, 20_818, 20_819, 20_820, 20_821, 20_899, 21_181, 21_182, 21_183,
    ]

    init(_ random: inout SplitMix64) {
        requiresDueDiligence = Bool.random(using: &random)
        delaysUntrusted = Int.random(in: 0..<3, using: &random) > 0
        trustedAfterWorkingDays = [0, 1, 4].randomElement(using: &random) ?? 0
        confirmationDays = [nil, 1, 3].randomElement(using: &random) ?? nil
        untrustedLimit = [nil, 12].randomElement(using: &random) ?? nil
    }

    package var rules: RegistryRules {
        guard
            let controls = try? RegistryControls(
                requiresDueDiligence: requiresDueDiligence, delaysUntrusted: delaysUntrusted,
                trustedAfterWorkingDays: trustedAfterWorkingDays, confirmationDays: confirmationDays,
                untrustedLimit: untrustedLimit.map { Tonnes(known: Int64($0)) })
        else { preconditionFailure("controls out of range") }
        return RegistryRules(
            placeRule: RegistryRules.standard.placeRule, controls: controls,
            calendar: BusinessCalendar(
                years: 2026...2027, holidays: Set(Self.holidays.map { Day(number: Int32($0)) }), source: "simulated",
                verified: false))
    }
}
