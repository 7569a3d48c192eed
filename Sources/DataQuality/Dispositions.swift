package import Quantities

/// All decisions about flags so far, in the order in which they were recorded; the later decision holds.
package struct Dispositions: Sendable, Hashable {
    package private(set) var decisions: [Disposition]

    /// Nothing decided: the default treatment of every flag.
    package static let none = Dispositions([])

    package init(_ decisions: [Disposition]) { self.decisions = decisions }

    package mutating func append(_ decision: Disposition) { decisions.append(decision) }

    /// The flags that keep a slot of this site-day out of the claim.
    package func excluded(_ site: SiteID, _ day: Day) -> Flag {
        var excluded = FlagCatalogue.excludedByDefault
        for decision in decisions where decision.concerns(site, day) {
            guard let flag = FlagCatalogue.flag(code: decision.flagCode) else { continue }
            switch decision.treatment {
            case .exclude: excluded.formUnion(flag)
            case .accept: excluded.subtract(flag)
            }
        }
        return excluded
    }
}
