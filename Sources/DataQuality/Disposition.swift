package import Quantities

/// A person's decision about a flag (異常値の処置の決定), for a site and a period or for all.
///
/// Source: domain reference §8 E4 and E7 (`assumed`): every treatment has a person and a reason.
package struct Disposition: Sendable, Hashable, Codable {
    /// Longest reason kept, in characters.
    package static let longestReason = 1000

    /// The flag's stable code.
    package let flagCode: String
    package let treatment: Treatment
    /// Nil for every site.
    package let site: SiteID?
    /// Nil for every day.
    package let period: Period?
    package let person: PersonID
    package let reason: String

    /// - Throws: ``Rejection`` `dataQuality.disposition.invalid` for a set of several flags, a flag that cannot be
    ///   accepted because it has no number to count, or an empty or too long reason.
    package init(
        _ flag: Flag, _ treatment: Treatment, site: SiteID? = nil, period: Period? = nil, by person: PersonID,
        reason: String
    ) throws(Rejection) {
        guard flag.rawValue.nonzeroBitCount == 1, Flag.all.contains(flag) else {
            throw .invalidDisposition("flag", expected: "one known flag", found: "\(flag.rawValue)")
        }
        try self.init(FlagCatalogue.definition(of: flag), treatment, site, period, person, reason)
    }

    private init(
        _ definition: FlagDefinition, _ treatment: Treatment, _ site: SiteID?, _ period: Period?, _ person: PersonID,
        _ reason: String
    ) throws(Rejection) {
        guard treatment == .exclude || definition.canBeAccepted else {
            throw .invalidDisposition(definition.code, expected: "exclude", found: treatment.rawValue)
        }
        guard reason.contains(where: { !$0.isWhitespace }), reason.count <= Self.longestReason else {
            throw .invalidDisposition(
                definition.code, expected: "a reason of 1 – \(Self.longestReason) characters",
                found: String(reason.prefix(40)))
        }
        flagCode = definition.code
        self.treatment = treatment
        self.site = site
        self.period = period
        self.person = person
        self.reason = reason
    }

    /// Refuses what ``init(_:_:site:period:by:reason:)`` refuses.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let code = try container.decode(String.self, forKey: .flagCode)
        guard let flag = FlagCatalogue.flag(code: code) else {
            throw Rejection.invalidDisposition("flag", expected: "a known flag", found: String(code.prefix(40)))
        }
        try self.init(
            flag, try container.decode(Treatment.self, forKey: .treatment),
            site: try container.decodeIfPresent(SiteID.self, forKey: .site),
            period: try container.decodeIfPresent(Period.self, forKey: .period),
            by: try container.decode(PersonID.self, forKey: .person),
            reason: try container.decode(String.self, forKey: .reason))
    }

    private enum CodingKeys: String, CodingKey { case flagCode, treatment, site, period, person, reason }

    package func concerns(_ site: SiteID, _ day: Day) -> Bool {
        (self.site.map { $0 == site } ?? true) && (period.map { $0.contains(day) } ?? true)
    }
}
