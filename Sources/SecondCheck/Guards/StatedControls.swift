/// How the registry guards what leaves an account (管理策), as a record states it.
struct StatedControls: Hashable, Sendable {
    /// An account is opened only when somebody has looked at who opens it.
    var requiresDueDiligence = false
    /// Units for an account that is not trusted wait.
    var delaysUntrusted = false
    /// A trusted account counts from this working day on.
    var trustedAfterWorkingDays = 0
    /// Working days within which an account that is not trusted must agree.
    var confirmationDays: Int?
    /// Most that one transaction may move to an account that is not trusted.
    var untrustedLimit: Int64?

    /// Of registries that never said otherwise.
    init() {}

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (diligence, delays, days): (Bool?, Bool?, Int?)
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "confirmationDays": confirmationDays = try reader.days()
            case "delaysUntrusted": delays = try reader.truth()
            case "requiresDueDiligence": diligence = try reader.truth()
            case "trustedAfterWorkingDays": days = try reader.days()
            case "untrustedLimit": untrustedLimit = try reader.integer()
            default: throw NotUnderstood(expected: "the controls' keys")
            }
        }
        requiresDueDiligence = try diligence.stated("requiresDueDiligence")
        delaysUntrusted = try delays.stated("delaysUntrusted")
        trustedAfterWorkingDays = try days.stated("trustedAfterWorkingDays")
    }
}

extension JSONReader {
    fileprivate mutating func days() throws(NotUnderstood) -> Int {
        let days = try integer()
        guard (0...30).contains(days) else { throw NotUnderstood(expected: "0–30 days") }
        return Int(days)
    }
}
