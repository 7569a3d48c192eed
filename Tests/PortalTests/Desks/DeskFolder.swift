import Foundation
import Gateways
import Quantities
import Registry
import Store

@testable import Portal
@testable import UseCases

/// A simulated data folder with a visitor in front of it, who may have signed in.
final class DeskFolder: Sendable {
    /// The whole job, made once for all tests of a run: none of them changes it.
    static let finished = Result { try DeskFolder(upTo: .retired) }

    enum Stage {
        /// Planned and not yet validated.
        case planned
        /// The monitoring report is filed; nobody has verified it.
        case reported
        case retired
    }

    static let project = ProjectID(known: "SIM-P1")
    static let period = MonitoringPeriodID(known: "SIM-P1-1")
    static let parties = DemonstrationParties()

    let folder: DataFolder
    /// Of the retirement that the demonstration made.
    let certificate: String
    private let url: URL

    /// - Parameter homes: twelve make some units that are left to move.
    init(upTo stage: Stage, homes: Int = 4, approvals: ApprovalPolicy = .onePerson) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "daicho-desk-\(UUID().uuidString)")
        let data = url.appending(path: "data")
        if stage == .retired {
            let result = try PerformDemonstration(homes: homes, seed: 7).run(at: data)
            certificate =
                result.certificate.first.map {
                    URL(filePath: $0).deletingLastPathComponent().lastPathComponent
                } ?? ""
            folder = try DataFolder.open(data)
            return
        }
        certificate = ""
        folder = try InitialiseFolder(
            administrator: Self.parties.administrator, origin: "simulated.example/daicho", simulated: true,
            approvals: approvals
        ).run(at: data)
        let script = DemonstrationScript(folder: folder, parties: Self.parties, homes: homes) { _ in }
        try script.register()
        guard stage == .reported else { return }
        try script.enrolAndImport(try SimulatedFiles(homes: homes, seed: 7, in: data).written { _ in })
        let request = Request(person: Self.parties.administrator.id)
        _ = try folder.run(
            CloseMonitoringPeriod(
                project: Self.project, monitoringPeriod: Self.period, period: SimulatedFiles.period), by: request)
        _ = try folder.run(ProduceReport(monitoringPeriod: Self.period), by: request)
    }

    /// The act by which the buyer's retirement was asked for; empty when there is none.
    func retirementAct() throws -> String {
        try folder.answer(ListPendingActs(onlyWaiting: false), to: .owner)
            .first { $0.command == RetireWithCertificate.name }?.id.text ?? ""
    }

    /// An address with what only this folder knows in its place.
    func filled(_ target: String) throws -> String {
        try target.replacing("{certificate}", with: certificate).replacing("{act}", with: retirementAct())
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The portal as this person meets it.
    func visitor(_ person: StoredPerson, _ role: Role? = nil) -> DeskVisitor {
        visitor(Actor(person: person.id, organisation: person.organisation, role: role ?? person.roles[0]))
    }

    /// The one that represents the account to which the demonstration's units were issued.
    var holder: DeskVisitor { visitor(Self.parties.programmeOperator, .accountRepresentative) }

    /// Sets how this registry guards what leaves an account.
    func guarded(_ controls: RegistryControls = .standard) throws {
        _ = try folder.run(SetRegistryControls(controls), by: Request(person: Self.parties.registrar.id))
    }

    func visitor(_ actor: Actor?) -> DeskVisitor { DeskVisitor(folder: folder, actor: actor) }
}

/// Somebody in front of the portal.
struct DeskVisitor: SessionSource {
    static let token = "a-token-of-the-test"

    let folder: DataFolder
    /// Nil for who has not signed in.
    let actor: Actor?

    func session(of request: WebRequest, in folder: DataFolder) -> Session? {
        actor.map {
            Session(
                actor: $0, personName: "担当 <b>\($0.person)</b>", organisationName: $0.organisation.text,
                formToken: Self.token)
        }
    }

    func get(_ target: String, language: String = "ja") throws -> WebAnswer {
        try PortalSite(folder, sessions: self).answer(
            WebRequest("GET", target, headers: ["Accept-Language": language]))
    }

    /// Sends a form with the token of the session.
    func post(_ target: String, _ fields: KeyValuePairs<String, String>, language: String = "ja") throws -> WebAnswer {
        try post(form: FormValues(fields.map { ($0.key, $0.value) }), to: target, language: language)
    }

    func post(form fields: FormValues, to target: String, language: String = "ja") throws -> WebAnswer {
        let form = FormValues(fields.fields.map { ($0.name, $0.value) } + [(CrossSite.field, Self.token)])
        return try PortalSite(folder, sessions: self).answer(
            WebRequest(
                "POST", target,
                headers: [
                    "Accept-Language": language, "Content-Type": "application/x-www-form-urlencoded",
                    "Sec-Fetch-Site": "same-origin",
                ], body: Array(form.query(setting: [:]).utf8)))
    }
}

extension WebAnswer {
    var page: String { String(decoding: body, as: UTF8.self) }
    var location: String { headers["Location"] ?? "" }
}

extension DataFolder {
    /// From here on one person is enough for everything, which the simulated job begins with two for.
    func takesOnePerson() throws {
        let parties = DeskFolder.parties
        let asked = try submit(SetApprovalPolicy(.onePerson), by: Request(person: parties.registrar.id))
        guard case .waiting(let waiting) = asked else { return }
        _ = try run(ApproveAct(waiting.answer.act), by: Request(person: parties.secondRegistrar.id))
    }
}
