package import Quantities
package import Telemetry

/// A home with what tells it from others, and when it is claimed for: of a project here, or of a list of another scheme.
package struct MonitoredPlace: Sendable {
    package enum Owner: Hashable, Sendable {
        case project(ProjectID)
        case scheme(SchemeID, project: String)
    }

    package let owner: Owner
    /// The member's number here; the row in a list.
    package let place: String
    package let period: Period
    /// As ``EquipmentKey`` spells them.
    package let meter: String?
    package let supplyPoint: String?
    package let conditioner: String?
    package let location: Member.Location?

    package init(
        owner: Owner, place: String, period: Period, meter: String?, supplyPoint: String?, conditioner: String?,
        location: Member.Location?
    ) {
        self.owner = owner
        self.place = place
        self.period = period
        self.meter = meter
        self.supplyPoint = supplyPoint
        self.conditioner = conditioner
        self.location = location
    }
}

/// Another scheme whose list of places is known here.
package enum Scheme {}
package typealias SchemeID = Identifier<Scheme>

/// What two places have in common.
package enum DuplicateMark: String, CaseIterable, Hashable, Sendable, Codable {
    /// 計量器
    case meter
    /// 供給地点
    case supplyPoint
    /// パワーコンディショナ
    case conditioner
    /// 設置場所
    case location
}

/// Two places that may be one, claimed for the same days.
package struct PlaceDuplicate: Sendable {
    package let first: MonitoredPlace
    package let second: MonitoredPlace
    /// In the order of ``DuplicateMark``; never empty.
    package let marks: [DuplicateMark]
    package let overlap: Period
}
