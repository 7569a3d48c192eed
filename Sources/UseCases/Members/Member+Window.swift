import ProjectCycle
import Quantities
import Telemetry

extension Member {
    /// The member's own crediting period (会員の認証対象期間): from joining, or first operation when that is later, for at
    /// most eight years. Source: AG24 for the length, `sourced`; the start is `assumed`.
    var window: Period {
        let start = max(joiningDate, operationStart)
        return Period(known: start, until: start.advanced(byYears: MemberEligibility.longestWindowYears))
    }

    /// The supply point under which its intervals are spent; the meter stands for it where none is known.
    var supplyPointKey: String {
        supplyPoint.map { EquipmentKey.normalise(maker: "", serial: $0) } ?? "meter:" + meterKey
    }
}
