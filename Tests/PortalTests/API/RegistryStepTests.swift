import Gateways
import Quantities
import Registry
import Testing
import UseCases

@testable import Portal

@Suite("The registry's steps over the API")
struct RegistryStepTests {
    private let own: OwnFolder
    private let registrar = FixedSession("sim-registrar", of: "sim-registry-org", as: .registryAdministrator)
    private let holder = FixedSession("sim-operator", of: "sim-operator-org", as: .accountRepresentative)
    private let buyer = FixedSession("sim-buyer", of: "sim-buyer-org", as: .accountRepresentative)

    init() throws {
        own = try OwnFolder(homes: 12)
        try own.folder.takesOnePerson()
    }

    private func post(
        _ path: String, _ body: String? = nil, by session: FixedSession, key: String, type: String = "application/json"
    ) throws -> Ask {
        try Ask(
            PortalSite(own.folder, sessions: session), "POST", "/api/v1\(path)",
            headers: ["X-Form-Token": FixedSession.formToken], key: key, body: body, type: type)
    }

    private func get(_ path: String, by session: FixedSession) throws -> Ask {
        try Ask(PortalSite(own.folder, sessions: session), "GET", "/api/v1\(path)")
    }

    /// An answer that is as it is described.
    private func described(_ asked: Ask, _ id: String, _ location: SourceLocation = #_sourceLocation) throws {
        let schema = try #require(APIEndpoints.all.first { $0.id == id }?.answer.schema)
        #expect(asked.status == 200, "\(id): \(asked.said)", sourceLocation: location)
        #expect(schema.problems(with: try asked.json) == [], "\(id): \(asked.said)", sourceLocation: location)
    }

    @Test("the administrator flags, limits, names and closes; each with its refusal")
    func administration() throws {
        func account(_ path: String, _ body: String? = nil, _ key: String) throws -> Ask {
            try post("/accounts/SIM-A2/\(path)", body, by: registrar, key: key)
        }
        let flag = #"{"flag":"trust","isOn":true,"reason":"SIMULATED"}"#
        try described(account("flags", flag, "1"), "account.flag")
        #expect(try account("flags", flag, "2").code == "registry.flag.unchanged")
        try described(account("flags", flag.replacing("true", with: "false"), "3"), "account.flag")
        try described(account("limit", #"{"limit":5}"#, "4"), "account.limit")
        try described(account("limit", "{}", "5"), "account.limit")
        try described(
            account("representatives", #"{"person":"sim-buyer","power":"act"}"#, "6"), "account.representative.appoint")
        #expect(try account("representatives/sim-buyer/removal", nil, "7").code == "registry.representative.last")
        try described(
            account("representatives", #"{"person":"sim-buyer-2","power":"act"}"#, "8"),
            "account.representative.appoint")
        try described(account("representatives/sim-buyer-2/removal", nil, "9"), "account.representative.remove")
        #expect(try account("closing", #"{"reason":""}"#, "10").problems == ["/reason api.value.format"])
        #expect(
            try post("/accounts/SIM-A1/closing", #"{"reason":"SIMULATED"}"#, by: registrar, key: "11").code
                == "registry.account.notEmpty")
        #expect(try post("/accounts/NONE/limit", #"{"limit":5}"#, by: registrar, key: "12").status == 404)
        let diligence = #""kind":"buffer","dueDiligence":{"checkedOn":"2026-01-05","basis":"SIMULATED"}"#
        let open = #"{"account":"API-9","organisation":"sim-buyer-org","title":"SIMULATED",\#(diligence)}"#
        try described(post("/accounts", open, by: registrar, key: "13"), "account.open")
        try described(account("closing", #"{"reason":"SIMULATED"}"#, "14"), "account.close")
        let shown = try get("/accounts/SIM-A2", by: registrar)
        try described(shown, "account.show")
        #expect(try shown.json["account"]?["isClosed"] == true)
    }

    @Test(
        "a transfer to an account that is not trusted answers until when it waits, and its hold is confirmed and freed")
    func holds() throws {
        let controls =
            #"{"requiresDueDiligence":true,"delaysUntrusted":true,"trustedAfterWorkingDays":4,"confirmationDays":3}"#
        try described(post("/registry/controls", controls, by: registrar, key: "c"), "controls.set")
        let transfer = #"{"from":"SIM-A1","to":"SIM-A2","units":{"quantity":1}}"#
        let waiting = try post("/transfers", transfer, by: holder, key: "1")
        try described(waiting, "units.transfer")
        #expect(try waiting.json["waiting"]?["hold"] == "H-1", "\(waiting.said)")
        #expect(try waiting.json["waiting"]?["completion"]?["kind"] == "due")
        try described(get("/holds/H-1", by: buyer), "holds.show")
        try described(get("/holds?account=SIM-A2", by: buyer), "holds.list")
        #expect(try get("/holds/H-1", by: FixedSession("x", of: "other", as: .accountRepresentative)).status == 404)
        #expect(try get("/holds?account=SIM-A1", by: buyer).code == "account.unknown")
        try described(post("/holds/H-1/confirmation", by: buyer, key: "2"), "hold.confirm")
        #expect(try post("/holds/H-1/completion", by: holder, key: "3").code == "registry.hold.byRegistry")
        try described(post("/holds/H-1/release", by: holder, key: "4"), "hold.release")
        #expect(try post("/holds/H-1/release", by: holder, key: "5").code == "registry.hold.unknown")
        try described(
            post("/accounts/SIM-A1/trusted-accounts", #"{"destination":"SIM-A2"}"#, by: holder, key: "6"),
            "account.trust")
        try described(
            post("/accounts/SIM-A1/trusted-accounts/SIM-A2/removal", by: holder, key: "7"), "account.distrust")
        let until = "\(own.folder.now.advanced(bySeconds: 30 * 86_400))"
        let reserve = #"{"from":"SIM-A1","to":"SIM-A2","units":{"quantity":1},"until":"\#(until)"}"#
        let reserved = try post("/units/reservations", reserve, by: holder, key: "8")
        try described(reserved, "units.reserve")
        #expect(try reserved.json["waiting"]?["completion"]?["kind"] == "byHand")
        try described(get("/holds", by: holder), "holds.list")
    }

    @Test("units are offered in exchange and taken, and what is offered says for what")
    func exchange() throws {
        try described(
            post("/transfers", #"{"from":"SIM-A1","to":"SIM-A2","units":{"quantity":2}}"#, by: holder, key: "1"),
            "units.transfer")
        let until = "\(own.folder.now.advanced(bySeconds: 30 * 86_400))"
        let offer =
            #"{"from":"SIM-A1","to":"SIM-A2","units":{"quantity":1},"until":"\#(until)","inReturn":{"quantity":2}}"#
        let offered = try post("/units/reservations", offer, by: holder, key: "2")
        try described(offered, "units.reserve")
        #expect(try offered.json["waiting"]?["completion"]?["kind"] == "exchange", "\(offered.said)")
        try described(get("/holds/H-1", by: buyer), "holds.show")
        let units = #"{"units":{"quantity":2}}"#
        #expect(
            try post("/holds/H-1/acceptance", units.replacing("2", with: "1"), by: buyer, key: "3").code
                == "registry.exchange.other")
        #expect(
            try post("/holds/H-1/acceptance", units, by: holder, key: "4").code == "registry.account.notRepresented")
        let accepted = try post("/holds/H-1/acceptance", units, by: buyer, key: "5")
        try described(accepted, "hold.accept")
        #expect(try accepted.json["quantity"] == 3)
        #expect(try post("/holds/H-1/acceptance", units, by: buyer, key: "5").json == accepted.json, "the first answer")
        #expect(try post("/holds/H-1/acceptance", units, by: buyer, key: "6").code == "registry.hold.unknown")
        let statement = try get("/accounts/SIM-A2/statement", by: buyer)
        try described(statement, "account.statement")
        #expect(statement.said.contains(#""kind":"exchanged","#) && statement.said.contains(#""received":1"#))
    }

    @Test("units go to many, to another registry and out of use; a wrong transfer comes back")
    func units() throws {
        let list = "to,quantity\nSIM-A2,1\nSIM-A2,1\n"
        func bulk(_ text: String, _ key: String) throws -> Ask {
            try post("/units/bulk-transfers?from=SIM-A1", text, by: holder, key: key, type: "text/csv")
        }
        let bad = try bulk("to,quantity\nSIM-A2,x\n", "0")
        #expect(bad.status == 422 && bad.code == "bulk.rows.bad" && bad.said.contains("bulk.row.quantity"))
        try described(bulk(list, "1"), "units.transferInBulk")
        let transfer = #"{"from":"SIM-A1","to":"SIM-A2","units":{"quantity":1}}"#
        let moved = try post("/transfers", transfer, by: holder, key: "2")
        guard case .integer(let record) = try moved.json["record"] else {
            Issue.record("\(moved.said)")
            return
        }
        let correction = #"{"record":\#(record),"ground":"receiverConsents","reason":"SIMULATED"}"#
        try described(post("/units/corrections", correction, by: registrar, key: "3"), "units.correct")
        #expect(
            try post("/units/corrections", correction, by: registrar, key: "4").code == "registry.correction.goodFaith")
        let ahead = transfer.replacing("}}", with: #"},"on":"\#(own.folder.now.day.advanced(by: 3))"}"#)
        #expect(try post("/transfers", ahead, by: holder, key: "5").json["waiting"]?["hold"] == "H-1")
        let cancel = #"{"account":"SIM-A1","units":{"quantity":1},"reason":"voluntary","detail":"SIMULATED"}"#
        try described(post("/units/cancellations", cancel, by: holder, key: "6"), "units.cancel")
        #expect(
            try post("/units/cancellations", cancel.replacing("voluntary", with: "reversal"), by: holder, key: "7").code
                == "registry.role.notPermitted")
        let export =
            #"{"account":"SIM-A1","units":{"quantity":1},"registry":"SIMULATED","destination":"X-1"}"#
        try described(post("/units/exports", export, by: holder, key: "8"), "units.export")
    }

    @Test("what is frozen is listed, holds units, and is released")
    func freezes() throws {
        for (key, scope) in [
            #"{"kind":"account","account":"SIM-A1"}"#, #"{"kind":"registry"}"#,
            #"{"kind":"organisation","organisation":"sim-buyer-org"}"#,
            #"{"kind":"units","prefix":"JCL","range":{"first":1,"last":2}}"#,
        ].enumerated() {
            let body = #"{"scope":\#(scope),"reason":"SIMULATED"}"#
            try described(post("/freezes", body, by: registrar, key: "f\(key)"), "registry.freeze")
            #expect(try post("/freezes", body, by: registrar, key: "g\(key)").code == "registry.freeze.unchanged")
            try described(get("/freezes", by: holder), "registry.frozen")
            #expect(
                try post(
                    "/transfers",
                    #"{"from":"SIM-A1","to":"SIM-A2","units":{"first":"JCL-000000000001","last":"JCL-000000000001"}}"#,
                    by: holder, key: "t\(key)"
                ).code == "registry.frozen")
            try described(post("/freezes/removal", body, by: registrar, key: "u\(key)"), "registry.unfreeze")
        }
        #expect(try post("/freezes", #"{"scope":{"kind":"moon"},"reason":"x"}"#, by: registrar, key: "m").status == 422)
        let nameless = try post("/freezes", #"{"scope":{"kind":"account"},"reason":"x"}"#, by: registrar, key: "n")
        #expect(nameless.problems == ["/scope/account api.value.missing"], "\(nameless.said)")
        let controls = try get("/registry/controls", by: holder)
        try described(controls, "controls.show")
        #expect(try controls.json["isVerified"] == false)
    }
}
