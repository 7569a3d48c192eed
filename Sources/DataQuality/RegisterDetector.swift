import Telemetry

/// 積算値の減少・リセット・桁あふれ: what the decoder learnt from the cumulative registers, in any channel of the slot.
enum RegisterDetector: Detector {
    static let id = "register"
    static let version = 1
    static let raises: Flag = [.registerFall, .registerReset, .registerRollover]

    static func examine(_ day: AssessedDay, raising flags: inout SlotFlags) {
        day.raise(.registerFall, whereMarked: .registerFall, in: &flags)
        day.raise(.registerReset, whereMarked: .registerReset, in: &flags)
        day.raise(.registerRollover, whereMarked: .registerRollover, in: &flags)
    }
}
