import Quantities

/// A second person declined an act (却下).
struct DeclinedAct: AuditedEvent {
    static let kind = "act.declined"

    private let act: UInt64

    init(_ reader: inout JSONReader) throws(NotUnderstood) { act = try reader.onlyAct() }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in try auditor.approvals.end(act) }
    }
}
