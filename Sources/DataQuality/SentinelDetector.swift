import Telemetry

/// 番兵値: the decoder met one of the sentinels that the mapping declares, in any channel of the slot.
enum SentinelDetector: Detector {
    static let id = "sentinel"
    static let version = 1
    static let raises: Flag = .sentinel

    static func examine(_ day: AssessedDay, raising flags: inout SlotFlags) {
        day.raise(.sentinel, whereMarked: .sentinel, in: &flags)
    }
}
