import Documents
import SQL
import Methodology
import ProjectCycle
import Quantities
import Store
import TransparencyLog

/// What stands at the head and foot of every document.
enum DocumentHeadings {
    static func project(_ state: ProjectState, in database: Database) throws -> ProjectHeading {
        let organisation = try Organisations.organisation(state.plan.operatorOrganisation, in: database)
        return ProjectHeading(
            id: state.project, name: "\(state.plan.title.ja) / \(state.plan.title.en)",
            scheme: Bilingual(ja: "J-クレジット制度", en: "J-Credit Scheme"),
            form: Bilingual(ja: "プログラム型", en: "Programme project"), operatorID: state.plan.operatorOrganisation,
            operatorName: organisation?.name ?? state.plan.operatorOrganisation.text,
            operatorAddress: organisation?.address ?? "")
    }

    static func methodology(_ definition: MethodologyDefinition, digest: String) -> MethodologyHeading {
        MethodologyHeading(
            id: definition.id, version: definition.version, name: definition.name, digest: digest,
            isVerified: definition.verified)
    }

    /// The log as it stands when the document is made, and the records the document rests on.
    static func log(citing records: [UInt64], head: LogHead, in database: Database) throws -> LogAnchor {
        let opened = try RecordLog.record(0, in: database).body(as: LogOpened.self)
        return LogAnchor(
            origin: opened.origin, size: Int64(head.size), root: head.root.base64,
            verifierKey: try LogKeys.inForce(in: database) ?? opened.verifierKey,
            records: try Set(records).sorted().map { index in
                LogAnchor.Citation(
                    index: Int64(index), kind: try RecordLog.record(index, in: database).header.kind)
            })
    }

    /// Whether this folder was made for simulated data; every document says so then.
    static func isSimulated(in database: Database) throws -> Bool {
        try RecordLog.record(0, in: database).body(as: LogOpened.self).simulated
    }
}
