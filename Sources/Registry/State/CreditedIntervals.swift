package import Quantities

/// Which days of which meters and supply points are claimed: **one meter-interval is credited once, ever**, in whatever
/// project.
///
/// The store holds the same rule as a unique index; this is the rule itself, for deciding without a database and for
/// judging the index.
package struct CreditedIntervals: Sendable, Equatable {
    private struct Claim: Sendable, Equatable {
        let days: Period
        let claimant: MonitoringPeriodID
    }

    /// By the meter's and the supply point's own name; ascending, without overlap.
    private var meters: [String: [Claim]] = [:]
    private var supplyPoints: [String: [Claim]] = [:]

    package init() {}

    /// Takes the days for a monitoring period: all of them, or none.
    ///
    /// A day may be claimed once, also by the same monitoring period: two sites must not share a meter.
    /// - Parameter meter: what names the meter everywhere, such as maker and serial number.
    /// - Parameter supplyPoint: 供給地点特定番号.
    /// - Throws: `registry.interval.alreadyCredited` with the first day that is taken, by meter before supply point.
    package mutating func claim(
        meter: String, supplyPoint: String, days: Period, by claimant: MonitoringPeriodID
    ) throws(Rejection) {
        try Self.check(meters[meter] ?? [], "meter \(meter)", days)
        try Self.check(supplyPoints[supplyPoint] ?? [], "supply point \(supplyPoint)", days)
        let claim = Claim(days: days, claimant: claimant)
        Self.insert(claim, &meters[meter, default: []])
        Self.insert(claim, &supplyPoints[supplyPoint, default: []])
    }

    /// Gives back all days of a monitoring period that is closed again or was not certified.
    package mutating func release(_ claimant: MonitoringPeriodID) {
        meters = Self.released(claimant, meters)
        supplyPoints = Self.released(claimant, supplyPoints)
    }

    package func claimant(ofMeter meter: String, on day: Day) -> MonitoringPeriodID? {
        meters[meter]?.first { $0.days.contains(day) }?.claimant
    }

    private static func check(_ claims: [Claim], _ name: String, _ days: Period) throws(Rejection) {
        for claim in claims {
            guard let taken = claim.days.intersection(days) else { continue }
            throw .intervalAlreadyCredited(name, on: taken.start, by: claim.claimant)
        }
    }

    private static func insert(_ claim: Claim, _ claims: inout [Claim]) {
        let index = claims.firstIndex { $0.days.start > claim.days.start } ?? claims.endIndex
        claims.insert(claim, at: index)
    }

    private static func released(_ claimant: MonitoringPeriodID, _ all: [String: [Claim]]) -> [String: [Claim]] {
        all.compactMapValues { claims in
            let rest = claims.filter { $0.claimant != claimant }
            return rest.isEmpty ? nil : rest
        }
    }
}
