import Quantities

/// How the registry guards what leaves an account from here on (管理策の変更), by who administers it or runs it.
struct SetControls: AuditedEvent {
    static let kind = "controls.set"
    private static let command = "controls.set"

    private let controls: (raw: String, stated: StatedControls)

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var controls: (raw: String, stated: StatedControls)?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "controls":
                var start = reader
                controls = (raw: try start.raw(), stated: try StatedControls(&reader))
            default: throw NotUnderstood(expected: "the controls' keys")
            }
        }
        self.controls = try controls.stated("controls")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record) { $0.raw("controls") == controls.raw }
        if !["registryAdministrator", "systemOperator"].contains(record.actor.role) {
            auditor.note(record, .otherActor("registryAdministrator or systemOperator", record.actor))
        }
        auditor.controls = controls.stated
    }
}
