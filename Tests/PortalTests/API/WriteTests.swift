import Gateways
import Identity
import Quantities
import Testing
import UseCases

@testable import Portal

@Suite("Writes over the API")
struct WriteTests {
    private let own: OwnFolder
    private let administrator = FixedSession("sim-system", of: "sim-system-org", as: .systemOperator)
    private static let organisation = #"{"id":"API-1","name":"環境部","address":"SIMULATED"}"#

    init() throws { own = try OwnFolder() }

    private func site(_ sessions: FixedSession, perPerson: RateLimit = .none) -> PortalSite {
        PortalSite(own.folder, sessions: sessions, perPerson: perPerson)
    }

    private static let form: WebHeaders = ["X-Form-Token": FixedSession.formToken]

    @Test("the same key does a thing once; the first answer comes again, and says so")
    func replay() throws {
        let site = site(administrator)
        let first = try Ask(
            site, "POST", "/api/v1/organisations", headers: Self.form, key: "key-1", body: Self.organisation)
        #expect(first.status == 200 && first.answer.headers["Idempotency-Replayed"] == "false", "\(first.said)")
        let again = try Ask(
            site, "POST", "/api/v1/organisations", headers: Self.form, key: "key-1", body: Self.organisation)
        #expect(again.status == 200 && again.said == first.said)
        #expect(again.answer.headers["Idempotency-Replayed"] == "true")
        let other = try Ask(
            site, "POST", "/api/v1/organisations", headers: Self.form, key: "key-1",
            body: Self.organisation.replacing("API-1", with: "API-2"))
        #expect(other.status == 409 && other.code == "store.command.idReused")
    }

    @Test("a write needs a key, JSON, and nothing that was not asked for")
    func bodies() throws {
        let site = site(administrator)
        func post(_ body: String?, key: String? = "key-9", type: String = "application/json") throws -> Ask {
            try Ask(site, "POST", "/api/v1/organisations", headers: Self.form, key: key, body: body, type: type)
        }
        #expect(try post(Self.organisation, key: nil).status == 428)
        #expect(try post(Self.organisation, key: "a b").problems == ["Idempotency-Key api.value.format"])
        #expect(try post(Self.organisation, type: "text/plain").status == 415)
        #expect(try post(Self.organisation, type: "application/json; charset=shift_jis").status == 415)
        #expect(try post(nil).status == 415)
        #expect(try post("{").status == 400)
        let mass = try post(#"{"id":"API-1","name":"x","address":"x","kind":"holding","roles":1}"#)
        #expect(mass.status == 422 && mass.problems == ["/kind api.value.unknown", "/roles api.value.unknown"])
        #expect(
            try post(#"{"id":"../x","name":7}"#).problems.sorted() == [
                "/address api.value.missing", "/id api.value.format", "/name api.value.type",
            ])
        #expect(try post(Self.organisation, key: "key-10").status == 200)
    }

    @Test("a browser's session needs its form token; a page of another site cannot write")
    func crossSite() throws {
        let site = site(administrator)
        func post(_ headers: WebHeaders) throws -> Ask {
            try Ask(site, "POST", "/api/v1/organisations", headers: headers, key: "key-3", body: Self.organisation)
        }
        #expect(try post([:]).code == "portal.form.tokenMissing")
        #expect(try post(["X-Form-Token": "another"]).status == 403)
        let evil = Self.form.replacing(["Origin": "https://evil.example", "Host": "localhost"])
        #expect(try post(evil).code == "portal.crossSite")
        #expect(try post(Self.form).status == 200)
    }

    @Test("a token needs no form token, reaches no further than its scope, and opens nothing when it is none")
    func tokens() throws {
        let bearer: WebHeaders = ["Authorization": "Bearer x"]
        func post(_ reach: TokenScope) throws -> Ask {
            let session = FixedSession(administrator.actor, means: .token(reach))
            return try Ask(
                site(session), "POST", "/api/v1/organisations", headers: bearer, key: "key-4", body: Self.organisation)
        }
        #expect(try post(.readOnly).code == "api.token.outOfScope")
        #expect(try post(.names(["units.transfer"])).status == 403)
        #expect(try post(.names(["organisation.register"])).status == 200)
        let nobody = site(FixedSession(nil))
        let refused = try Ask(nobody, "GET", "/api/v1/overview", headers: bearer)
        #expect(refused.status == 401 && refused.code == "api.token.invalid")
        #expect(refused.answer.headers["WWW-Authenticate"] == "Bearer realm=\"daicho\"")
    }

    @Test(
        "every write is closed to everybody without its role", arguments: APIEndpoints.all.filter(\.isWrite).map(\.id))
    func roles(id: String) throws {
        let endpoint = try #require(APIEndpoints.all.first { $0.id == id })
        let path = endpoint.path.text.replacing("{", with: "").replacing("}", with: "")
        guard case .roles(let permitted) = endpoint.access.readers else {
            Issue.record("\(id) is open")
            return
        }
        for role in Role.allCases where !permitted.contains(role) {
            let asked = try Ask(
                site(FixedSession("p", of: "o", as: role)), "POST", path, headers: Self.form, key: "k", body: "{}")
            #expect(asked.status == 403 && asked.code == "reader.notPermitted", "\(id) as \(role)")
        }
        #expect(try Ask(site(FixedSession(nil)), "POST", path, key: "k", body: "{}").status == 401)
    }

    @Test("somebody who asks too often is told to come later")
    func rates() throws {
        let site = site(administrator, perPerson: RateLimit(perSecond: 1, burst: 3))
        let statuses = try (0..<5).map { _ in try Ask(site, "GET", "/api/v1/overview").status }
        #expect(statuses == [200, 200, 200, 429, 429])
        let refused = try Ask(site, "GET", "/api/v1/overview")
        #expect(refused.code == "api.rate.exceeded" && refused.answer.headers["Retry-After"] != nil)
    }

    @Test("a body that is too long is refused before it is read")
    func tooLong() throws {
        let site = site(administrator)
        let request = WebRequest("POST", "/api/v1/organisations")
        #expect(site.longestBody(of: request) == EndpointBody.longestJSON)
        let answer = site.tooLong(request, longest: EndpointBody.longestJSON)
        #expect(answer.status == 413 && answer.contentType == "application/problem+json")
    }

    @Test("units are transferred by their holder and nobody else's representative")
    func transfer() throws {
        let records = try Ask(site(administrator), "GET", "/api/v1/records").text
        let held = try #require(records.split(separator: "\n").last { $0.contains("registry.units.transferred") })
        let account = try #require(try JSONReader.read(Array(held.utf8))["record"]?["body"]?["to"])
        guard case .string(let from) = account else { return }
        let body = #"{"from":"\#(from)","to":"\#(from)","units":{"quantity":1}}"#
        let buyer = site(FixedSession("sim-buyer", of: "sim-buyer-org", as: .accountRepresentative))
        let same = try Ask(buyer, "POST", "/api/v1/transfers", headers: Self.form, key: "t-1", body: body)
        #expect(same.code == "registry.transfer.sameAccount", "\(same.said)")
        let other = site(FixedSession("sim-operator", of: "sim-operator-org", as: .accountRepresentative))
        let notOwn = try Ask(other, "POST", "/api/v1/transfers", headers: Self.form, key: "t-2", body: body)
        #expect(notOwn.status == 422 && notOwn.code == "registry.account.notRepresented")
    }
}
