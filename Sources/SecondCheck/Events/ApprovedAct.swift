import Quantities

/// A second person let an act through (承認).
struct ApprovedAct: AuditedEvent {
    static let kind = "act.approved"

    private let act: UInt64

    init(_ reader: inout JSONReader) throws(NotUnderstood) { act = try reader.onlyAct() }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            try auditor.approvals.approve(act, record)
        }
    }
}

extension JSONReader {
    /// `{"act":"PA-57"}`: the record that asked for it. A reason, where one is given, is passed over.
    mutating func onlyAct() throws(NotUnderstood) -> UInt64 {
        var act: String?
        var members = try object()
        while let key = try key(of: &members) {
            switch key {
            case "act": act = try name().text
            case "reason": _ = try passOver()
            default: throw NotUnderstood(expected: "an act's keys")
            }
        }
        let name = try act.stated("act")
        guard name.hasPrefix("PA-"), let index = UInt64(name.dropFirst(3)) else {
            throw NotUnderstood(expected: "PA- and a record")
        }
        return index
    }
}
