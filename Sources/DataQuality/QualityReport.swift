package import Quantities

/// The quality of a fleet: one summary per site, and their sum. Reports of parts of a fleet add up.
package struct QualityReport: Sendable, Hashable {
    package private(set) var bySite: [SiteID: QualitySummary] = [:]

    package init() {}

    package mutating func add(_ summary: QualitySummary, of site: SiteID) { bySite[site, default: .zero] += summary }

    package mutating func add(_ flags: SlotFlags, _ claim: Claim, of site: SiteID) {
        bySite[site, default: .zero].add(flags, claim)
    }

    package static func += (a: inout Self, b: Self) { a.bySite.merge(b.bySite, uniquingKeysWith: +) }

    package var total: QualitySummary { bySite.values.reduce(.zero, +) }
}
