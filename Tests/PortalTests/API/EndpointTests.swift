import Foundation
import Gateways
import Quantities
import Store
import Testing
import UseCases

@testable import Portal

@Suite("The API answers as it is described")
struct EndpointTests {
    private let site: PortalSite
    private let serial: String

    init() throws {
        site = PortalSite(try DemonstrationFolder.shared.get().folder)
        serial = "\(try DemonstrationFolder.shared.get().result.firstRetired)"
    }

    private func path(_ endpoint: Endpoint, _ values: [String: String]) -> String {
        endpoint.path.names.reduce(endpoint.path.text) {
            $0.replacing("{\($1)}", with: values[$1] ?? "none")
        }
    }

    @Test("every public read is answered with what its schema says", arguments: APIEndpoints.all.map(\.id))
    func reads(id: String) throws {
        let endpoint = try #require(APIEndpoints.all.first { $0.id == id })
        guard !endpoint.isWrite, endpoint.isPublic else { return }
        let rules = try Ask(site, "GET", "/api/v1/rules").json
        guard case .array(let lines) = rules["rules"], case .string(let digest) = lines.first?["digest"] else {
            Issue.record("no rules")
            return
        }
        let certificate = try certificate()
        guard case .array(let accounts) = try Ask(site, "GET", "/api/v1/accounts").json["items"],
            case .string(let account) = accounts.first?["account"]?["id"]
        else {
            Issue.record("no account")
            return
        }
        let asked = try Ask(
            site, "GET",
            path(
                endpoint,
                [
                    "serial": serial, "index": "0", "digest": digest, "certificate": certificate,
                    "organisation": "sim-buyer-org", "kind": "organisation", "id": "sim-buyer-org", "account": account,
                ]))
        #expect(asked.status == 200, "\(id): \(asked.said)")
        #expect(asked.answer.contentType == endpoint.answer.contentType)
        guard let schema = endpoint.answer.schema else { return }
        #expect(schema.problems(with: try asked.json) == [], "\(id)")
    }

    /// The number of the demonstration's certificate: that of the record of its retirement.
    private func certificate() throws -> String {
        let lines = try Ask(site, "GET", "/api/v1/records").text.split(separator: "\n")
        let line = try #require(lines.first { $0.contains("\"kind\":\"registry.units.retired\"") })
        let digits = line.dropFirst("{\"index\":".count).prefix { $0 != "," }
        return "RC-\(digits)"
    }

    @Test("a record is given as the bytes that were hashed, and its receipt proves it")
    func record() throws {
        let record = try Ask(site, "GET", "/api/v1/records/3")
        let line = try Ask(site, "GET", "/api/v1/records?from=3&count=1").text
        #expect(try line == "{\"index\":3,\"record\":\(record.text)}\n")
        #expect(try Ask(site, "GET", "/api/v1/records/3/proof").text.hasPrefix("c2sp.org/tlog-proof@v1\nindex 3\n"))
        #expect(try Ask(site, "GET", "/api/v1/records/99999999").status == 404)
        #expect(try Ask(site, "GET", "/api/v1/records/99999999/proof").code == "store.record.unknown")
    }

    @Test("lists go on from page to page and miss nothing")
    func pages() throws {
        let own = try OwnFolder(homes: 2)
        let administrator = Request(person: PersonID(known: "sim-system"))
        for number in 0..<230 {
            let organisation = StoredOrganisation(
                id: OrganisationID(known: "many-\(number)"), name: "SIMULATED \(number)", address: "SIMULATED")
            _ = try own.folder.run(RegisterOrganisation(organisation), by: administrator)
        }
        let site = PortalSite(own.folder)
        var path = "/api/v1/organisations"
        var ids: [JSONValue] = []
        for _ in 0..<10 {
            let asked = try Ask(site, "GET", path)
            guard case .array(let items) = try asked.json["items"] else { break }
            #expect(items.count <= ListOrganisations.most)
            ids += items.compactMap { $0["id"] }
            guard case .string(let next) = try asked.json["next"] else { break }
            path = "/api/v1/organisations?cursor=\(next)"
            #expect(asked.answer.headers["Link"] == "<\(path)>; rel=\"next\"")
        }
        #expect(ids.count > 230 && Set(ids).count == ids.count)
    }

    @Test(
        "what cannot be asked is refused with a code",
        arguments: [
            ("GET", "/api/v1/organisations?cursor=!!", 404, "api.cursor.unknown"),
            ("GET", "/api/v1/organisations?cursor=AAAA", 404, "api.cursor.unknown"),
            ("GET", "/api/v1/records?count=0", 400, "api.parameters.invalid"),
            ("GET", "/api/v1/records?count=100001", 400, "api.parameters.invalid"),
            ("GET", "/api/v1/records?count=%2B1", 400, "api.parameters.invalid"),
            ("GET", "/api/v1/records?count=1&count=2", 400, "api.parameters.invalid"),
            ("GET", "/api/v1/organisations?offset=1", 400, "api.parameters.invalid"),
            ("GET", "/api/v1/records/-1", 400, "api.parameters.invalid"),
            ("GET", "/api/v1/records/9223372036854775808", 400, "api.parameters.invalid"),
            ("GET", "/api/v1/records/x", 400, "api.parameters.invalid"),
            ("GET", "/api/v1/units/JCL-1/explanation", 400, "api.parameters.invalid"),
            ("GET", "/api/v1/units/JC-999999999999/explanation", 422, "registry.units.unknown"),
            ("GET", "/api/v1/retirements/PE1/certificate", 404, "document.unknown"),
            ("GET", "/api/v1/nothing", 404, "portal.notFound"), ("GET", "/api/v1/%zz", 400, "api.path.malformed"),
            ("GET", "/api/v1/people", 401, "reader.notSignedIn"),
            ("POST", "/api/v1/accounts", 401, "reader.notSignedIn"),
            ("DELETE", "/api/v1/overview", 405, "api.method.notAllowed"),
            ("POST", "/api/v1/overview", 405, "api.method.notAllowed"),
            ("PATCH", "/api/v1/accounts", 405, "api.method.notAllowed"),
        ])
    func refused(method: String, path: String, status: Int, code: String) throws {
        let asked = try Ask(site, method, path)
        #expect(asked.code == code, "\(asked.said)")
        let expected = code.hasSuffix(".unknown") ? 404 : status
        #expect(asked.status == expected && asked.answer.contentType == "application/problem+json")
        #expect(try Problem.schema.problems(with: asked.json) == [])
        #expect((asked.answer.headers["Allow"] != nil) == (status == 405))
        #expect((asked.answer.headers["WWW-Authenticate"] != nil) == (status == 401))
    }

    @Test("OPTIONS tells the methods; HEAD is a GET")
    func options() throws {
        let options = try Ask(site, "OPTIONS", "/api/v1/organisations")
        #expect(options.status == 204 && options.answer.headers["Allow"] == "GET, HEAD, POST, OPTIONS")
        #expect(try Ask(site, "HEAD", "/api/v1/overview").status == 200)
    }

    @Test(
        "a client that takes no JSON is told so; one that takes anything is served",
        arguments: [
            ("application/json", 200), ("*/*", 200), ("application/*;q=0.5", 200), ("text/html, */*;q=0.1", 200),
            ("text/html", 406), ("application/json;q=0", 406), ("", 200), ("application/xml, text/plain", 406),
        ])
    func acceptable(accept: String, status: Int) throws {
        let asked = try Ask(site, "GET", "/api/v1/overview", headers: ["Accept": accept])
        #expect(asked.status == status, "\(accept)")
        #expect(status == 200 || asked.code == "api.notAcceptable")
    }

    @Test("what a client has already is not sent again; what everybody may see, caches may keep")
    func tags() throws {
        let first = try Ask(site, "GET", "/api/v1/overview")
        let tag = try #require(first.answer.headers["ETag"])
        let again = try Ask(site, "GET", "/api/v1/overview", headers: ["If-None-Match": tag])
        #expect(again.status == 304 && again.answer.body.isEmpty)
        #expect(first.answer.headers["Cache-Control"] == "public, max-age=5")
        let signedIn = PortalSite(
            try DemonstrationFolder.shared.get().folder,
            sessions: FixedSession("sim-auditor", of: "sim-audit-org", as: .auditor))
        #expect(try Ask(signedIn, "GET", "/api/v1/overview").answer.headers["Cache-Control"] == "private, no-cache")
        #expect(try Ask(signedIn, "GET", "/api/v1/people").status == 200)
    }
}
