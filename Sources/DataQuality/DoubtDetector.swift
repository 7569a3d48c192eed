import Telemetry

/// 提供元の疑義: the source's own quality column doubts a value of the slot, in any channel.
enum DoubtDetector: Detector {
    static let id = "doubtedBySource"
    static let version = 1
    static let raises: Flag = .doubtedBySource

    static func examine(_ day: AssessedDay, raising flags: inout SlotFlags) {
        day.raise(.doubtedBySource, whereMarked: .doubtedBySource, in: &flags)
    }
}
