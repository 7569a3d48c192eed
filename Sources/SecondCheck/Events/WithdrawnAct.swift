import Quantities

/// Who asked for an act took it back (取下げ).
struct WithdrawnAct: AuditedEvent {
    static let kind = "act.withdrawn"

    private let act: UInt64

    init(_ reader: inout JSONReader) throws(NotUnderstood) { act = try reader.onlyAct() }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in try auditor.approvals.end(act) }
    }
}
