import Gateways
import Quantities
import Registry
import Testing

@testable import Portal
@testable import UseCases

/// What is entered on an account through its forms, done and refused.
@Suite struct AccountStepTests {
    private let desk: DeskFolder
    private let parties = DeskFolder.parties

    init() throws { desk = try DeskFolder(upTo: .planned) }

    @Test("a registrar flags, limits and closes an account; nothing goes on on a closed one")
    func administration() throws {
        let registrar = desk.visitor(parties.registrar)
        let path = "/accounts/SIM-A2"
        try registrar.takes(
            "\(path)/flag", ["id": "f1", "flag": "trust", "action": "enter", "reason": "SIMULATED <b>"],
            shows: "SIMULATED &lt;b&gt;")
        #expect(try desk.visitor(nil).get(path, language: "en").page.contains("Held in trust"))
        try registrar.isRefused(
            "\(path)/flag", ["id": "f2", "flag": "trust", "action": "enter", "reason": "SIMULATED"],
            "registry.flag.unchanged")
        try registrar.isRefused(
            "\(path)/flag", ["id": "f3", "flag": "trust", "action": "erase", "reason": " "], "quantity.text.empty")
        try registrar.isRefused(
            "\(path)/flag", ["id": "f3", "flag": "crown", "action": "erase", "reason": "x"], "portal.form.choice")
        try registrar.takes(
            "\(path)/flag", ["id": "f4", "flag": "trust", "action": "erase", "reason": "SIMULATED"], shows: "抹消")
        try registrar.isRefused("\(path)/limit", ["id": "l0", "limit": "many"], "portal.form.number", keeps: "many")
        try registrar.takes("\(path)/limit", ["id": "l1", "limit": "1,000"], shows: "1000")
        #expect(try registrar.get(path, language: "en").page.contains("1,000 t-CO"))
        #expect(try !desk.visitor(nil).get(path, language: "en").page.contains("1,000 t-CO"), "limits are not public")
        try registrar.isRefused("\(path)/limit", ["id": "l2", "limit": "1000"], "registry.limit.unchanged")
        try registrar.takes("\(path)/limit", ["id": "l3", "limit": ""], shows: "なし")
        try registrar.takes("\(path)/close", ["id": "c1", "reason": "SIMULATED"], shows: "取り消せません")
        #expect(try desk.visitor(nil).get(path, language: "en").page.contains("Closed"))
        #expect(try !registrar.get(path).page.contains("\(path)/flag"))
        #expect(try registrar.get("\(path)/flag").page.contains("この役割で行える手続はありません"))
        try registrar.isRefused("\(path)/close", ["id": "c2", "reason": "SIMULATED"], "registry.account.closed")
        #expect(try !desk.visitor(parties.buyer).get(path).page.contains("\(path)/transfer"))
        #expect(try registrar.post("/accounts/NONE/close", ["id": "c3", "reason": "x"]).status == 404)
    }

    @Test("representatives are named and removed; from then on only they may act")
    func representatives() throws {
        let registrar = desk.visitor(parties.registrar)
        let path = "/accounts/SIM-A2"
        let buyer = desk.visitor(parties.buyer)
        #expect(try buyer.get(path).page.contains("\(path)/transfer"))
        try registrar.isRefused(
            "\(path)/representatives", ["id": "r0", "person": "no one!", "power": "act"],
            "quantity.identifier.malformed", keeps: "no one!")
        try registrar.takes(
            "\(path)/representatives", ["id": "r1", "person": "sim-buyer-2", "power": "act"], shows: "sim-buyer-2")
        #expect(try !buyer.get(path).page.contains("\(path)/transfer"), "who is not named may no longer act")
        #expect(try desk.visitor(parties.secondBuyer).get(path).page.contains("\(path)/transfer"))
        try registrar.isRefused(
            "\(path)/representatives", ["id": "r2", "person": "sim-buyer-2", "power": "act"],
            "registry.representative.unchanged")
        let removal = "\(path)/representatives/removal"
        try registrar.isRefused(removal, ["id": "r3", "person": "sim-buyer-2"], "registry.representative.last")
        try registrar.takes(
            "\(path)/representatives", ["id": "r4", "person": "sim-buyer", "power": "view"], shows: "閲覧のみ")
        #expect(try registrar.get("\(removal)?person=sim-buyer&id=evil").page.contains("value=\"sim-buyer\""))
        #expect(try !registrar.get("\(removal)?person=sim-buyer&id=evil").page.contains("value=\"evil\""))
        try registrar.takes(removal, ["id": "r5", "person": "sim-buyer"], shows: "sim-buyer")
        let shown = try registrar.get(path, language: "en").page
        #expect(shown.contains("sim-buyer-2") && shown.contains("Ask and approve"))
        #expect(try !desk.visitor(nil).get(path).page.contains("sim-buyer-2"), "people are not public")
        let file = try registrar.get("\(path)?as=csv&list=representatives")
        #expect(file.status == 200 && file.page.contains("sim-buyer-2"))
    }

    @Test("a representative trusts an account and no longer; another organisation's is not there")
    func trusted() throws {
        try desk.guarded()
        let buyer = desk.visitor(parties.buyer)
        let path = "/accounts/SIM-A2"
        try buyer.isRefused(
            "\(path)/trusted", ["id": "t0", "destination": "NOBODY"], "registry.account.unknown", keeps: "NOBODY")
        try buyer.isRefused("\(path)/trusted", ["id": "t0", "destination": "SIM-A2"], "registry.transfer.sameAccount")
        try buyer.takes("\(path)/trusted", ["id": "t1", "destination": "SIM-A1"], shows: "SIM-A1")
        #expect(try buyer.get(path, language: "en").page.contains("Not yet"))
        #expect(try !desk.visitor(nil).get(path, language: "en").page.contains("Trusted accounts"))
        try buyer.isRefused("\(path)/trusted", ["id": "t2", "destination": "SIM-A1"], "registry.trust.unchanged")
        try buyer.takes("\(path)/trusted/removal", ["id": "t3", "destination": "SIM-A1"], shows: "SIM-A1")
        try buyer.isRefused(
            "\(path)/trusted/removal", ["id": "t4", "destination": "SIM-A1"], "registry.trust.unchanged")
        #expect(try desk.holder.get("\(path)/trusted").status == 404)
        #expect(try desk.holder.post("\(path)/trusted", ["id": "t5", "destination": "SIM-A1"]).status == 404)
        #expect(try desk.visitor(parties.registrar).get("\(path)/trusted").status == 403)
    }

    @Test("an account is opened with its kind and how its holder was checked, where the controls want that")
    func opening() throws {
        try desk.guarded()
        let registrar = desk.visitor(parties.registrar)
        func form(_ id: String, basis: String, on day: String) -> FormValues {
            [
                "id": id, "account": "SIM-A9", "organisation": "sim-buyer-org", "title": "SIMULATED", "kind": "buffer",
                "basis": basis, "checkedOn": day,
            ]
        }
        let today = desk.folder.now.day
        try registrar.isRefused("/accounts/new", form("o0", basis: "", on: ""), "registry.account.dueDiligenceMissing")
        try registrar.isRefused(
            "/accounts/new", form("o0", basis: "SIMULATED", on: "\(today.advanced(by: 1))"),
            "registry.account.dueDiligenceAhead")
        try registrar.isRefused("/accounts/new", form("o0", basis: "SIMULATED", on: "soon"), "quantity.day.malformed")
        try registrar.isAccepted("/accounts/new", form("o1", basis: "SIMULATED", on: "\(today)"))
        #expect(try desk.visitor(nil).get("/accounts/SIM-A9", language: "en").page.contains("Buffer account"))
    }

    @Test("where the policy wants two persons, a step waits for the second")
    func twoPersons() throws {
        let desk = try DeskFolder(upTo: .planned, approvals: .twoPersons)
        let asked = try desk.visitor(parties.registrar).post(
            "/accounts/SIM-A2/close", ["id": "c1", "reason": "SIMULATED", "confirmed": "yes"])
        #expect(asked.status == 303 && asked.location.hasPrefix("/acts/PA-"))
        #expect(try !desk.visitor(nil).get("/accounts/SIM-A2", language: "en").page.contains("Closed"))
    }
}
