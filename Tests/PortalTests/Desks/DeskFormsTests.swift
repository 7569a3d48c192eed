import Gateways
import ProjectCycle
import Quantities
import Registry
import Store
import Testing

@testable import Portal
@testable import UseCases

/// Accounts, people, organisations and plans through their forms.
@Suite struct DeskFormsTests {
    private let desk: DeskFolder
    private let parties = DeskFolder.parties

    init() throws { desk = try DeskFolder(upTo: .planned) }

    @Test("a system operator registers an organisation and a person, whose hostile names are shown as text")
    func parties_() throws {
        let system = desk.visitor(parties.administrator)
        let organisation = try system.post(
            "/organisations/new",
            ["id": "o1", "organisation": "new-org", "name": "<script>alert(1)</script>", "address": "\" onload=x"])
        #expect(organisation.status == 303 && organisation.location == "/organisations/new-org")
        let shown = try desk.visitor(nil).get("/organisations/new-org").page
        #expect(shown.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !shown.contains("<script>alert"))
        #expect(try desk.visitor(nil).get("/organisations").page.contains("&quot; onload=x"))
        let none = try system.post(
            "/people/new", ["id": "p0", "person": "new-1", "organisation": "new-org", "name": "試験"])
        #expect(none.status == 422 && none.page.contains("person.roles.invalid") && none.page.contains("試験"))
        let unknown = try system.post(
            "/people/new",
            ["id": "p0", "person": "new-1", "organisation": "nowhere", "name": "試験", "roles": "verifier"])
        #expect(unknown.status == 422 && unknown.page.contains("account.organisation.unregistered"))
        let person = try system.post(
            "/people/new",
            [
                "id": "p1", "person": "new-1", "organisation": "new-org", "name": "試験 <太郎>", "roles": "verifier",
                "roles": "independentReviewer", "roles": "emperor",
            ])
        #expect(person.status == 303 && person.location == "/people/new-1")
        let page = try system.get("/people/new-1", language: "en").page
        #expect(page.contains("試験 &lt;太郎&gt;") && page.contains("Independent reviewer"))
        let known = try system.ask(ShowPerson(person: PersonID("new-1"))).person
        #expect(known.roles == [.verifier, .independentReviewer], "only roles that there are")
        let changed = try system.post(
            "/people/new-1", ["id": "p2", "organisation": "new-org", "name": "試験", "roles": "auditor"])
        #expect(changed.status == 303)
        #expect(try system.ask(ShowPerson(person: PersonID("new-1"))).person.roles == [.auditor])
        #expect(try system.get("/history/person/new-1").page.contains("担当者の登録"))
        #expect(try system.post("/people/nobody", ["id": "p3", "name": "x"]).status == 404)
    }

    @Test("a registrar opens an account for a registered organisation, once")
    func account() throws {
        let registrar = desk.visitor(parties.registrar)
        func open(_ id: String, _ account: String, _ organisation: String, _ title: String) throws -> WebAnswer {
            try registrar.post(
                "/accounts/new", ["id": id, "account": account, "organisation": organisation, "title": title])
        }
        for (account, organisation, title, code) in [
            ("not an id", "sim-buyer-org", "SIMULATED", "quantity.identifier.malformed"),
            ("SIM-A1", "sim-buyer-org", "SIMULATED", "registry.account.exists"),
            ("SIM-A3", "nowhere", "SIMULATED", "account.organisation.unregistered"),
            ("SIM-A3", "sim-buyer-org", "  ", "quantity.text.empty"),
            ("SIM-A3", "sim-buyer-org", "a\u{7}", "quantity.text.control"),
        ] {
            let answer = try open("a0", account, organisation, title)
            #expect(answer.status == 422 && answer.page.contains(code), "\(code)")
        }
        let answer = try open("a1", "SIM-A3", "sim-buyer-org", "SIMULATED <i>third</i>")
        #expect(answer.location.hasPrefix("/accounts/SIM-A3?recorded="))
        let page = try desk.visitor(parties.buyer).get("/accounts/SIM-A3").page
        #expect(page.contains("SIMULATED &lt;i&gt;third&lt;/i&gt;") && page.contains("/accounts/SIM-A3/transfer"))
        #expect(try desk.visitor(nil).get("/accounts/SIM-A3").page.contains("/transfer") == false)
    }

    @Test("where the policy wants two persons, a form asks for the act, and the second person makes it so")
    func twoPersons() throws {
        let desk = try DeskFolder(upTo: .planned, approvals: .twoPersons)
        let registrar = desk.visitor(parties.registrar)
        let asked = try registrar.post(
            "/accounts/new",
            ["id": "a1", "account": "SIM-A3", "organisation": "sim-buyer-org", "title": "SIMULATED"])
        #expect(asked.status == 303 && asked.location.hasPrefix("/acts/PA-"))
        #expect(try registrar.get(asked.location).page.contains("SIM-A3"))
        #expect(try registrar.get("/accounts/SIM-A3").status == 404)
        let act = try #require(asked.location.firstMatch(of: /PA-[0-9]+/)).0
        _ = try desk.folder.run(
            ApproveAct(PendingActID(String(act))), by: Request(person: parties.secondRegistrar.id))
        #expect(try registrar.get("/accounts/SIM-A3").status == 200)
    }

    @Test("a verifier finds a new plan and records its validation")
    func validation() throws {
        let plan = try desk.folder.answer(
            ShowPlanToValidate(project: DeskFolder.project), to: .owner
        ).project.plan
        let project = ProjectID(known: "SIM-P2")
        _ = try desk.folder.run(
            TakeProjectStep(PlanProject(project: project, plan: plan)),
            by: Request(person: parties.programmeOperator.id))
        let verifier = desk.visitor(parties.verifier)
        #expect(try verifier.get("/verification").page.contains("/validation/SIM-P2"))
        let refused = try verifier.post("/validation/SIM-P2", ["id": "v0", "statement": "ABCD"])
        #expect(refused.status == 422 && refused.page.contains("project.digest.malformed"))
        #expect(refused.page.contains("value=\"ABCD\""))
        let digest = String(repeating: "0c", count: 32)
        let answer = try verifier.post("/validation/SIM-P2", ["id": "v1", "statement": digest])
        #expect(answer.status == 303)
        #expect(try verifier.get(answer.location).page.contains(digest))
        #expect(try verifier.get("/verification").page.contains("/validation/SIM-P2") == false)
        let operatorOfOthers = desk.visitor(
            Actor(person: PersonID(known: "o"), organisation: OrganisationID(known: "other"), role: .programmeOperator))
        #expect(try operatorOfOthers.get("/validation/SIM-P2").status == 404)
    }

    @Test("a form without its token, or from another site, does nothing")
    func crossSite() throws {
        let system = desk.visitor(parties.administrator)
        let body = Array("id=x&organisation=evil&name=evil&address=".utf8)
        for headers: WebHeaders in [
            ["Content-Type": "application/x-www-form-urlencoded"],
            ["Content-Type": "application/x-www-form-urlencoded", "X-Form-Token": "guess"],
            [
                "Content-Type": "application/x-www-form-urlencoded", "X-Form-Token": DeskVisitor.token,
                "Sec-Fetch-Site": "cross-site",
            ],
        ] {
            let answer = try PortalSite(desk.folder, sessions: system).answer(
                WebRequest("POST", "/organisations/new", headers: headers, body: body))
            #expect(answer.status == 403)
        }
        #expect(try desk.visitor(nil).get("/organisations/evil").status == 404)
    }
}
