import Quantities
import Testing

@testable import Portal
@testable import UseCases

@Suite("Which uses units may serve, on the way to a retirement") struct EligibilityPageTests {
    /// Of the account that still holds units.
    private static let holder = Actor(
        person: PersonID(known: "sim-operator"), organisation: OrganisationID(known: "sim-operator-org"),
        role: .accountRepresentative)

    private static let form: KeyValuePairs<String, String> = [
        "id": "e1", "by": "quantity", "quantity": "1", "detail": "SIMULATED",
        "beneficiary": "SIMULATED Programme Operator シミュレーション・運営管理者",
        "place": "SIMULATED hall", "prefecture": "13", "apart": "yes",
    ]

    private func form(_ more: KeyValuePairs<String, String>) throws -> String {
        let desk = try DeskFolder.finished.get()
        let holder = desk.visitor(Self.holder)
        let fields = Self.form.map { ($0.key, $0.value) } + more.map { ($0.key, $0.value) }
        return try holder.post(form: FormValues(fields), to: "/accounts/SIM-A1/retire").page
    }

    @Test("the form shows every use with its condition and source, and marks what was not confirmed")
    func shown() throws {
        let desk = try DeskFolder.finished.get()
        let page = try desk.visitor(Self.holder).get("/accounts/SIM-A1/retire").page
        for text in ["用途別の使用可否", "△ 条件付き", "× 不可", "実排出量の10 %まで", "GX1", "要確認", "2026-04-01", "CORSIA"] {
            #expect(page.contains(text), "\(text)")
        }
    }

    @Test(
        "the preview shows what the chosen uses ask; other scopes and other organisations without consent are refused")
    func preview() throws {
        let page = try form(["purpose": "cdp", "alsoFor": "sbt", "alsoFor": "gxEts"])
        #expect(page.contains("スコープ2に限る") && page.contains("実排出量の10 %まで") && !page.contains("CORSIA"))
        #expect(page.contains("name=\"alsoFor\" value=\"sbt\"") && page.contains("name=\"alsoFor\" value=\"gxEts\""))
        #expect(try form(["purpose": "cdp", "alsoFor": "offset"]).contains("registry.retire.scopeMixed"))
        #expect(try form(["purpose": "corsia"]).contains("registry.retire.purposeExcluded"))
        let other = "sim-buyer-org"
        #expect(
            try form(["purpose": "offset", "beneficiaryOrganisation": other]).contains("registry.retire.consentMissing")
        )
        #expect(
            try form(["purpose": "offset", "beneficiaryOrganisation": "nobody", "consent": "C"])
                .contains("account.organisation.unregistered"))
        let consented = try form(["purpose": "offset", "beneficiaryOrganisation": other, "consent": "同意書 2026-7"])
        #expect(consented.contains("同意書 2026-7") && !consented.contains("registry.retire"))
    }
}
