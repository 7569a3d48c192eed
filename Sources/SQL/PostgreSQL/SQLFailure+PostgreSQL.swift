extension SQLFailure {
    /// What the server answered. Only its primary message: the detail quotes the values of the row.
    init(_ result: PostgreSQLResult) {
        let code = result.field("C") ?? "?"
        let message = result.field("M") ?? "the server gave no reason"
        let place = [("table", "t"), ("column", "c"), ("constraint", "n")].compactMap { label, field in
            result.field(field).flatMap { message.contains("\"\($0)\"") ? nil : "\(label) \($0)" }
        }
        self.init(
            Self.kind(ofSQLState: code), code: code,
            message: ([Self.withoutValues(message, code)] + place).joined(separator: ", "))
    }

    /// Meaning of codes: PostgreSQL 15 manual, appendix A, "PostgreSQL Error Codes".
    static func kind(ofSQLState code: String) -> Kind {
        switch code {
        case "53100": .diskFull  // disk_full
        case "55P03": .busy  // lock_not_available, also when lock_timeout has passed
        case "40001", "40P01": .busy  // serialization_failure, deadlock_detected
        case "40002": .constraint  // transaction_integrity_constraint_violation
        case "44000": .constraint  // with_check_option_violation
        case "P0001": .constraint  // raise_exception: the triggers of the schema
        case "57P01", "57P02", "57P03", "57P04", "57P05": .connectionLost  // shutdown, crash, starting, dropped, idle
        case "25P03": .connectionLost  // idle_in_transaction_session_timeout, which ends the session
        case "08P01": .other  // protocol_violation: the connection is as good as before
        case "XX001", "XX002": .corrupt  // data_corrupted, index_corrupted
        case "3D000", "42501": .unusable  // no such database, insufficient_privilege
        case "53200", "53300": .unusable  // out_of_memory, too_many_connections
        default:
            switch code.prefix(2) {
            case "08": .connectionLost  // connection exception
            case "23": .constraint  // integrity constraint violation
            case "28": .unusable  // invalid authorization
            case "58": .unusable  // system error outside of the server, such as io_error
            default: .other
            }
        }
    }

    /// Class 22, "data exception", quotes the value that it refuses: nothing is kept from there on.
    private static func withoutValues(_ message: String, _ code: String) -> String {
        guard code.hasPrefix("22") else { return message }
        let kept = message.prefix { $0 != "\"" && $0 != "'" && !$0.isNumber }
        return kept.count == message.count ? message : kept + "…"
    }
}
