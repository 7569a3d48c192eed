import Foundation
import Gateways
import Quantities
import Testing
import UseCases

@testable import Portal

@Suite("What insiders read over the API")
struct InsideReadTests {
    private static let people: [Role: DemonstrationSession] = [
        .programmeOperator: .programmeOperator, .systemOperator: .system, .verifier: .verifier,
        .certificationCommittee: .committee, .accountRepresentative: .buyer,
        .registryAdministrator: DemonstrationSession("sim-registrar", "sim-registry-org", .registryAdministrator),
        .auditor: DemonstrationSession("sim-auditor", "sim-audit-org", .auditor),
        .independentReviewer: DemonstrationSession("sim-reviewer", "sim-review-org", .independentReviewer),
    ]

    private let folder: DataFolder
    private let values: [String: String]

    init() throws {
        let demonstration = try DemonstrationFolder.shared.get()
        folder = demonstration.folder
        let members = try folder.answer(ListMembers(ProjectID(known: "SIM-P1")), to: .owner).members
        let documents = try folder.answer(
            ShowMonitoringReport(MonitoringPeriodID(known: "SIM-P1-1"), of: ProjectID(known: "SIM-P1")), to: .owner
        ).documents
        values = [
            "project": "SIM-P1", "period": "SIM-P1-1", "site": try #require(members.first?.member.site.text),
            "file": try #require(documents.first?.name), "account": "SIM-A2",
            "day": "2021-06-15", "serial": "\(demonstration.result.firstRetired)", "person": "sim-buyer",
        ]
    }

    private func path(_ endpoint: Endpoint) -> String {
        endpoint.path.names.reduce(endpoint.path.text) { $0.replacing("{\($1)}", with: values[$1] ?? "none") }
    }

    @Test(
        "each is answered with what its schema says, to every role that may ask, and is closed to the others",
        arguments: APIEndpoints.all.filter { !$0.isWrite && !$0.isPublic }.map(\.id))
    func reads(id: String) throws {
        let endpoint = try #require(APIEndpoints.all.first { $0.id == id })
        var answered = 0
        for (role, session) in Self.people {
            let asked = try Ask(PortalSite(folder, sessions: session), "GET", path(endpoint))
            let isOpen = endpoint.access.readers.include(.person(session.actor))
            if asked.status == 200 {
                answered += 1
                #expect(isOpen, "\(id) as \(role)")
                if let schema = endpoint.answer.schema {
                    #expect(schema.problems(with: try asked.json) == [], "\(id) as \(role)")
                }
            } else {
                // What a role may ask in general may still not be there for this person.
                #expect(asked.status == (isOpen ? 404 : 403), "\(id) as \(role): \(asked.said)")
            }
        }
        // Of what this folder has none; they have tests of their own.
        let hasNone = ["work.show", "acts.show", "holds.show", "registry.reconciliation"].contains(id)
        #expect(answered > 0 || hasNone, "\(id) is answered to nobody")
        #expect(try Ask(PortalSite(folder), "GET", path(endpoint)).status == 401)
    }

    @Test("another organisation's operator sees nothing of the inside of a project")
    func stranger() throws {
        let site = PortalSite(folder, sessions: DemonstrationSession.stranger)
        for path in [
            "/api/v1/inside/projects/SIM-P1", "/api/v1/projects/SIM-P1/members", "/api/v1/projects/SIM-P1/quality",
            "/api/v1/projects/SIM-P1/periods/SIM-P1-1", "/api/v1/projects/SIM-P1/periods/SIM-P1-1/lines",
        ] {
            #expect(try Ask(site, "GET", path).status == 404, "\(path)")
        }
        #expect(try Ask(site, "GET", "/api/v1/inside/projects").json == ["projects": []])
    }

    @Test("members and claim lines are read to their end, page by page")
    func pages() throws {
        let site = PortalSite(folder, sessions: DemonstrationSession.programmeOperator)
        var path = "/api/v1/projects/SIM-P1/periods/SIM-P1-1/lines"
        var numbers: [JSONValue] = []
        for _ in 0..<1_000 {
            let json = try Ask(site, "GET", path).json
            guard case .array(let items) = json["items"] else { break }
            numbers += items.compactMap { $0["number"] }
            guard case .string(let next) = json["next"] else { break }
            path = "/api/v1/projects/SIM-P1/periods/SIM-P1-1/lines?cursor=\(next)"
        }
        #expect(numbers.count > 1_000 && numbers == (0..<Int64(numbers.count)).map { .integer($0) })
        let members = try Ask(site, "GET", "/api/v1/projects/SIM-P1/members").json["items"]
        guard case .array(let items) = members else { return #expect(Bool(false)) }
        #expect(items.count == 6)
        #expect(try Ask(site, "GET", "/api/v1/projects/SIM-P1/members?filter=nobody").json["items"] == [])
    }
}
