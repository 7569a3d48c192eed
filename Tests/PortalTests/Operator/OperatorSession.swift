import Gateways
import Quantities
import UseCases

@testable import Portal

/// Whoever asks has signed in as this person of the demonstration.
struct DemonstrationSession: SessionSource {
    static let token = "token-of-a-test"
    let actor: Actor

    init(_ person: String, _ organisation: String, _ role: Role) {
        actor = Actor(
            person: PersonID(known: person), organisation: OrganisationID(known: organisation), role: role)
    }

    func session(of request: WebRequest, in folder: DataFolder) -> Session? {
        Session(actor: actor, personName: "担当 <&>", organisationName: "組織 <&>", formToken: Self.token)
    }

    static let programmeOperator = DemonstrationSession("sim-operator", "sim-operator-org", .programmeOperator)
    static let system = DemonstrationSession("sim-system", "sim-system-org", .systemOperator)
    static let verifier = DemonstrationSession("sim-verifier", "sim-body-org", .verifier)
    static let committee = DemonstrationSession("sim-committee", "sim-committee-org", .certificationCommittee)
    static let buyer = DemonstrationSession("sim-buyer", "sim-buyer-org", .accountRepresentative)
    /// An operator of another organisation.
    static let stranger = DemonstrationSession("sim-stranger", "sim-other-org", .programmeOperator)
}

extension PortalSite {
    /// Submits a form of the session's own.
    func post(_ path: String, _ fields: [(String, String)]) throws -> WebAnswer {
        let text = FormValues([(CrossSite.field, DemonstrationSession.token)] + fields).query(setting: [:])
        return try answer(
            WebRequest(
                "POST", path,
                headers: ["Content-Type": "application/x-www-form-urlencoded", "Accept-Language": "ja"],
                body: Array(text.utf8)))
    }

    func get(_ target: String, _ language: String = "ja") throws -> WebAnswer {
        try answer(WebRequest("GET", target, headers: ["Accept-Language": language]))
    }

    /// Submits a form with files, through a spool as a server does.
    func upload(
        _ path: String, _ fields: [(String, String)], files: [(name: String, fileName: String, bytes: [UInt8])],
        token: String = DemonstrationSession.token
    ) throws -> WebAnswer {
        let head = WebRequest(
            "POST", path, headers: ["Content-Type": "multipart/form-data; boundary=b7", "Accept-Language": "ja"])
        guard let plan = try spool(for: head) else { return try answer(head) }
        let spool = try SpooledFile(in: plan.folder, limit: plan.longest)
        for (name, value) in [(CrossSite.field, token)] + fields {
            try spool.append(
                Array("--b7\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8))
        }
        for file in files {
            let line = "Content-Disposition: form-data; name=\"\(file.name)\"; filename=\"\(file.fileName)\""
            try spool.append(Array("--b7\r\n\(line)\r\nContent-Type: text/csv\r\n\r\n".utf8) + file.bytes + [13, 10])
        }
        try spool.append(Array("--b7--\r\n".utf8))
        return try answer(head.with(spooled: spool))
    }
}
