import Gateways
import Quantities
import Registry
import Store
import Testing

@testable import Portal
@testable import UseCases

/// Freezes, controls and corrections through the pages of the registry administrator.
@Suite struct RegistryControlPageTests {
    private let desk: DeskFolder
    private let parties = DeskFolder.parties

    init() throws {
        desk = try DeskFolder(upTo: .retired, homes: 12)
        try desk.folder.takesOnePerson()
    }

    @Test("what is frozen stands on the page, keeps units where they are, and is released with just its scope")
    func freezes() throws {
        let registrar = desk.visitor(parties.registrar)
        try registrar.isRefused(
            "/registry/freeze", ["id": "f0", "scope": "account", "what": "NOBODY", "reason": "x"],
            "registry.account.unknown", keeps: "NOBODY")
        try registrar.isRefused(
            "/registry/freeze", ["id": "f0", "scope": "moon", "what": "", "reason": "x"], "portal.form.choice")
        try registrar.isRefused(
            "/registry/freeze", ["id": "f0", "scope": "units", "what": "JCL-1", "reason": "x"],
            "registry.serial.malformed")
        try registrar.isRefused(
            "/registry/freeze",
            ["id": "f0", "scope": "units", "what": "JCL-000000000001..JCL-000099999999", "reason": "x"],
            "registry.units.unknown")
        try registrar.takes(
            "/registry/freeze", ["id": "f1", "scope": "account", "what": "SIM-A1", "reason": "SIMULATED <b>"],
            shows: "account:SIM-A1")
        try registrar.takes(
            "/registry/freeze",
            ["id": "f2", "scope": "units", "what": "JCL-000000000001..JCL-000000000002", "reason": "SIMULATED"],
            shows: "JCL-000000000002")
        let page = try registrar.get("/registry", language: "en").page
        #expect(page.contains("SIMULATED &lt;b&gt;") && page.contains("Account SIM-A1"))
        #expect(page.contains("/registry/unfreeze?scope=account&amp;what=SIM-A1"))
        #expect(try registrar.get("/registry?as=csv").page.contains("SIM-A1"))
        try desk.holder.isRefused(
            "/accounts/SIM-A1/transfer", ["id": "t", "to": "SIM-A2", "by": "quantity", "quantity": "1"],
            "registry.frozen")
        let release = try registrar.get("/registry/unfreeze?scope=account&what=SIM-A1").page
        #expect(release.contains("value=\"SIM-A1\""))
        try registrar.isRefused(
            "/registry/unfreeze", ["id": "u0", "scope": "registry", "what": "", "reason": "x"],
            "registry.freeze.unchanged")
        try registrar.takes(
            "/registry/unfreeze", ["id": "u1", "scope": "account", "what": "SIM-A1", "reason": "SIMULATED"],
            shows: "解除")
        #expect(try !registrar.get("/registry", language: "en").page.contains("Account SIM-A1"))
        #expect(try desk.holder.get("/registry/freeze").status == 403)
        #expect(try !desk.holder.get("/registry").page.contains("/registry/unfreeze"))
    }

    @Test("controls are shown as assumed values, and set all at once")
    func controls() throws {
        let system = desk.visitor(parties.administrator)
        let before = try system.get("/registry", language: "en").page
        #expect(before.contains("These values are assumed") && before.contains("Unverified"))
        func form(_ id: String, after: String, more: FormValues = [:]) -> FormValues {
            ["id": id, "diligence": "yes", "delays": "yes", "trustedAfter": after, "confirmation": "", "limit": "500"]
                + more
        }
        for (days, code) in [("31", "registry.controls.range"), ("soon", "portal.form.number")] {
            try system.isRefused("/registry/controls", form("c0", after: days), code)
        }
        #expect(try system.post(form: form("c1", after: "2"), to: "/registry/controls").page.contains("500 t-CO"))
        try system.isAccepted("/registry/controls", form("c1", after: "2", more: ["confirmed": "yes"]))
        let set = try system.ask(ShowRegistryControls())
        #expect(set.requiresDueDiligence && set.delaysUntrusted && set.trustedAfterWorkingDays == 2)
        #expect(set.confirmationDays == nil && set.untrustedLimit == Tonnes(known: 500))
        #expect(try system.get("/registry/controls").page.contains("value=\"500\""))
        #expect(try desk.holder.post("/registry/controls", ["id": "c2"]).status == 403)
    }

    @Test("a wrong transfer is put right by its record, until its units have gone on")
    func correction() throws {
        let registrar = desk.visitor(parties.registrar)
        let sent = try desk.holder.takes(
            "/accounts/SIM-A1/transfer", ["id": "t1", "to": "SIM-A2", "by": "quantity", "quantity": "2"],
            shows: "SIM-A2")
        let record = try #require(sent.location.split(separator: "=").last.map(String.init))
        func form(_ id: String, _ record: String) -> FormValues {
            ["id": id, "record": record, "ground": "courtOrder", "reason": "SIMULATED"]
        }
        try registrar.isRefused("/registry/corrections", form("k0", "0"), "registry.correction.unknown")
        try registrar.isRefused("/registry/corrections", form("k0", "x"), "portal.form.number", keeps: "\"x\"")
        let held = try registrar.ask(ShowAccount(account: AccountID("SIM-A1"))).held
        try registrar.takes("/registry/corrections", form("k1", record), shows: "裁判所の命令")
        #expect(try registrar.ask(ShowAccount(account: AccountID("SIM-A1"))).held.count == held.count + 2)
        try registrar.isRefused("/registry/corrections", form("k2", record), "registry.correction.goodFaith")
        #expect(try desk.visitor(parties.buyer).get("/registry/corrections").status == 403)
        #expect(try CheckFolder().run(on: desk.folder).isClean)
    }
}
