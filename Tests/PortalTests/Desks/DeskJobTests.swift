import Foundation
import Gateways
import Quantities
import Store
import Testing
import Verification

@testable import Portal
@testable import UseCases

/// The job from verification to retirement, through the portal's forms alone, with what is refused on the way.
@Suite struct DeskJobTests {
    private static let digest = String(repeating: "ab", count: 32)
    private let desk: DeskFolder
    private let parties = DeskFolder.parties

    init() throws { desk = try DeskFolder(upTo: .reported) }

    @Test("a filed report is verified, certified, issued, moved and retired through forms, and the folder stays sound")
    func job() throws {
        try takeOn()
        try answerItems()
        try reviewAndSign()
        try certify()
        try issue()
        try transfer()
        try retire()
        let check = try CheckFolder().run(on: desk.folder)
        #expect(check.isClean, "\(check.findings)")
    }

    private func records() throws -> UInt64 { try desk.folder.store.read { try RecordLog.size(in: $0) } }

    private func refused(
        _ visitor: DeskVisitor, _ path: String, _ fields: KeyValuePairs<String, String>, _ code: String,
        keeps typed: String? = nil, _ location: SourceLocation = #_sourceLocation
    ) throws {
        try visitor.isRefused(path, FormValues(fields.map { ($0.key, $0.value) }), code, keeps: typed, location)
    }

    @discardableResult
    private func accepted(
        _ visitor: DeskVisitor, _ path: String, _ fields: KeyValuePairs<String, String>,
        _ location: SourceLocation = #_sourceLocation
    ) throws -> WebAnswer { try visitor.isAccepted(path, FormValues(fields.map { ($0.key, $0.value) }), location) }

    private func takeOn() throws {
        let verifier = desk.visitor(parties.verifier)
        let path = "/verification/SIM-P1-1"
        let other = desk.visitor(
            Actor(person: PersonID(known: "v2"), organisation: OrganisationID(known: "body-2"), role: .verifier))
        #expect(try verifier.get("/verification").page.contains("SIM-P1-1"))
        #expect(try other.get(path).status == 200, "before anybody has taken it on, all may see it")
        try refused(
            verifier, "\(path)/open", ["id": "o0", "team": "sim-verifier", "contract": "\"><script>alert(1)</script>"],
            "verification.digest.malformed", keeps: "&quot;&gt;&lt;script&gt;")
        try refused(
            verifier, "\(path)/open", ["id": "o0", "team": "sim operator!", "contract": Self.digest],
            "quantity.identifier.malformed", keeps: "sim operator!")
        let answer = try accepted(
            verifier, "\(path)/open", ["id": "o1", "team": "sim-verifier", "contract": Self.digest])
        #expect(answer.location.hasPrefix("\(path)?recorded="))
        let page = try verifier.get(answer.location).page
        #expect(page.contains("記録しました") && page.contains("シミュレーション・審査機関"))
        #expect(try other.get(path).status == 404, "the verification of another body is not there")
        #expect(try other.get("/verification").page.contains("SIM-P1-1") == false)
        #expect(try desk.visitor(parties.buyer).get(path).status == 403)
        #expect(try desk.visitor(nil).get(path).location.hasPrefix("/sign-in?next="))
        #expect(try desk.visitor(nil).post("\(path)/run", ["id": "x"]).status == 401)
        #expect(try desk.visitor(parties.committee).post("\(path)/run", ["id": "x"]).status == 403)
    }

    private func answerItems() throws {
        let verifier = desk.visitor(parties.verifier)
        let path = "/verification/SIM-P1-1"
        try accepted(verifier, "\(path)/run", ["id": "r1"])
        let reviewer = desk.visitor(parties.reviewer)
        try refused(
            reviewer, "\(path)/review", ["id": "v0", "agrees": "yes", "opinion": "unqualified", "comment": ""],
            "verification.review.itemsOpen")
        let view = try desk.folder.answer(ShowVerification(monitoringPeriod: DeskFolder.period), to: .owner)
        let items = try #require(view.state.run?.verifierItems)
        #expect(items.count == 19 && view.items.count == 69)
        let grid = try verifier.get("\(path)?show=open", language: "en").page
        for item in items { #expect(grid.contains("\(path)/items/\(item)")) }
        let first = "\(path)/items/\(items[0])"
        try refused(verifier, "\(first)/answer", ["id": "a0", "comment": "x"], "portal.form.choice")
        try refused(
            verifier, "\(first)/answer", ["id": "a0", "answer": "nonconform", "comment": ""],
            "verification.comment.missing")
        try refused(
            verifier, "\(path)/items/A1/answer", ["id": "a0", "answer": "conform", "comment": ""],
            "verification.item.filledBySystem")
        #expect(
            try verifier.post("\(path)/items/Z9/answer", ["id": "a0", "answer": "conform"]).status == 404)
        try accepted(
            verifier, "\(first)/answer", ["id": "car", "answer": "nonconform", "comment": "<i>SIMULATED</i> CAR"])
        let page = try verifier.get(first).page
        #expect(page.contains("&lt;i&gt;SIMULATED&lt;/i&gt; CAR") && page.contains("/resolve"))
        #expect(try verifier.get("\(path)?show=findings").page.contains("CAR"))
        for (number, item) in items.dropFirst().enumerated() {
            try accepted(
                verifier, "\(path)/items/\(item)/answer", ["id": "a-\(number)", "answer": "conform", "comment": ""])
        }
        try refused(verifier, "\(first)/resolve", ["id": "s0", "resolution": ""], "verification.comment.missing")
        try accepted(verifier, "\(first)/resolve", ["id": "s1", "resolution": "SIMULATED"])
    }

    private func reviewAndSign() throws {
        let (verifier, reviewer) = (desk.visitor(parties.verifier), desk.visitor(parties.reviewer))
        let path = "/verification/SIM-P1-1"
        try refused(
            verifier, "\(path)/sign", ["id": "g0", "opinion": "unqualified", "qualification": ""],
            "verification.statement.blocked")
        try refused(
            reviewer, "\(path)/review", ["id": "v0", "agrees": "no", "opinion": "unqualified", "comment": ""],
            "verification.comment.missing")
        try accepted(
            reviewer, "\(path)/review", ["id": "v1", "agrees": "yes", "opinion": "unqualified", "comment": "SIMULATED"])
        try refused(
            verifier, "\(path)/sign", ["id": "g0", "opinion": "unqualified", "qualification": "but"],
            "verification.statement.qualification", keeps: "but")
        let before = try records()
        let preview = try verifier.post("\(path)/sign", ["id": "g1", "opinion": "unqualified", "qualification": ""])
        #expect(preview.status == 200 && preview.page.contains("取り消せません"))
        #expect(try records() == before, "a preview records nothing")
        try accepted(
            verifier, "\(path)/sign",
            ["id": "g1", "opinion": "unqualified", "qualification": "", "confirmed": "yes"])
        let view = try desk.folder.answer(ShowVerification(monitoringPeriod: DeskFolder.period), to: .owner)
        let signed = try #require(view.period.verification?.statementDigest)
        #expect(preview.page.contains(signed), "what was shown is what was signed")
    }

    private func certify() throws {
        let committee = desk.visitor(parties.committee)
        let path = "/certification/SIM-P1-1"
        #expect(try committee.get("/certification").page.contains(path))
        let view = try committee.ask(ShowCertification(monitoringPeriod: DeskFolder.period))
        let total = try #require(view.period.report?.total)
        try refused(committee, "\(path)/certify", ["id": "c0", "total": "many"], "portal.form.number", keeps: "many")
        try refused(
            committee, "\(path)/certify", ["id": "c0", "total": "\(total.count + 1)", "confirmed": "yes"],
            "project.claim.total", keeps: "\(total.count + 1)")
        try refused(committee, "\(path)/refuse", ["id": "c0", "reason": " "], "quantity.text.empty")
        let asked = try committee.post("\(path)/refuse", ["id": "c0", "reason": "<b>SIMULATED</b>"])
        #expect(asked.status == 200 && asked.page.contains("&lt;b&gt;SIMULATED&lt;/b&gt;"))
        let preview = try committee.post("\(path)/certify", ["id": "c1", "total": "\(total.count)"], language: "en")
        #expect(preview.status == 200 && preview.page.contains("will be certified"))
        try accepted(committee, "\(path)/certify", ["id": "c1", "total": "\(total.count)", "confirmed": "yes"])
    }

    private func issue() throws {
        let registrar = desk.visitor(parties.registrar)
        let page = try registrar.get("/issuance/SIM-P1-1").page
        #expect(try registrar.get("/issuance").page.contains("/issuance/SIM-P1-1"))
        #expect(page.contains("JCL-000000000001") && page.contains("取り消せません"))
        #expect(try desk.visitor(parties.committee).get("/issuance/SIM-P1-1").page.contains("JCL-0") == false)
        let answer = try accepted(registrar, "/issuance/SIM-P1-1", ["id": "i1", "confirmed": "yes"])
        #expect(answer.location.hasPrefix("/accounts/SIM-A1?recorded="))
        try refused(registrar, "/issuance/SIM-P1-1", ["id": "i2", "confirmed": "yes"], "units.issue.notCertified")
    }

    private func transfer() throws {
        let holder = desk.visitor(parties.programmeOperator, .accountRepresentative)
        let path = "/accounts/SIM-A1/transfer"
        func form(_ id: String, _ quantity: String, to: String = "SIM-A2") -> KeyValuePairs<String, String> {
            ["id": id, "to": to, "by": "quantity", "quantity": quantity]
        }
        try refused(holder, path, form("t0", "1", to: "NOBODY"), "registry.account.unknown", keeps: "NOBODY")
        try refused(holder, path, form("t0", "1", to: "\"><script>"), "registry.account.unknown", keeps: "&quot;&gt;")
        try refused(holder, path, form("t0", "1", to: "SIM-A1"), "registry.transfer.sameAccount")
        try refused(holder, path, form("t0", "0"), "registry.quantity.zero")
        try refused(holder, path, form("t0", "-1"), "portal.form.number", keeps: "-1")
        try refused(holder, path, form("t0", "999999999"), "registry.quantity.insufficient")
        try refused(
            holder, path, ["id": "t0", "to": "SIM-A2", "by": "serials", "first": "JCL-1"], "registry.serial.malformed")
        #expect(try desk.visitor(parties.buyer).get(path).status == 404, "another organisation's account")
        #expect(try desk.visitor(parties.buyer).post(path, form("t0", "1")).status == 404)
        let account = try holder.ask(ShowAccountDesk(account: AccountID("SIM-A1")))
        let last = try #require(account.blocks.last?.block.part.last)
        let preview = try holder.post(path, form("t1", "１"))
        #expect(preview.status == 200 && preview.page.contains("\(last)"), "the highest serials go")
        try accepted(
            holder, path, ["id": "t1", "to": "SIM-A2", "by": "quantity", "quantity": "１", "confirmed": "yes"])
        try accepted(
            holder, path,
            [
                "id": "t2", "to": "SIM-A2", "by": "serials", "first": "JCL-000000000001", "last": "",
                "confirmed": "yes",
            ])
        let moved = try desk.visitor(nil).get("/accounts/SIM-A2", language: "en")
        #expect(moved.status == 200 && moved.page.contains("JCL-000000000001"), "amounts and serials are public")
        #expect(moved.page.contains("class=\"chart\""))
    }

    private func retire() throws {
        let holder = desk.visitor(parties.buyer)
        let path = "/accounts/SIM-A2/retire"
        func form(
            _ id: String, beneficiary: String = "SIMULATED <b>利用者</b>", apart: String = "yes", confirmed: String = "no"
        ) -> KeyValuePairs<String, String> {
            [
                "id": id, "by": "quantity", "quantity": "1", "purpose": "offset", "detail": "SIMULATED",
                "beneficiary": beneficiary, "consent": "SIMULATED", "place": "SIMULATED hall", "prefecture": "13",
                "apart": apart,
                "from": "2025-04-01", "until": "2026-03-31", "confirmed": confirmed,
            ]
        }
        try refused(holder, path, form("n0", beneficiary: " "), "quantity.text.empty")
        try refused(
            holder, path, form("n0", beneficiary: String(repeating: "長", count: 201)), "quantity.text.tooLong",
            keeps: "長長長")
        try refused(holder, path, ["id": "n0", "purpose": "fun"], "portal.form.purpose")
        let preview = try holder.post(path, form("n1"))
        #expect(preview.status == 200 && preview.page.contains("SIMULATED &lt;b&gt;利用者&lt;/b&gt;"))
        #expect(preview.page.contains("JCL-0000"))
        let answer = try accepted(holder, path, form("n1", confirmed: "yes"))
        #expect(answer.location.hasPrefix("/certificates/RC-"))
        let statement = try holder.get("/accounts/SIM-A2/statement", language: "en").page
        for word in ["Received", "Retired", "SIM-A1", "/log/records/"] { #expect(statement.contains(word)) }
        #expect(try holder.get("/accounts/SIM-A2/statement?day=2020-01-01").status == 404, "it was not open then")
        #expect(try holder.get("/accounts/SIM-A2/statement?day=\(desk.folder.now.day)").status == 200)
        #expect(try holder.get("/accounts/SIM-A2/statement?day=yesterday").status == 422)
        let history = try desk.visitor(nil).get("/history/account/SIM-A2", language: "en").page
        #expect(history.contains("Units transferred") && history.contains("Units retired"))
        #expect(!history.contains("シミュレーション 購入者"), "people's names are not public")
        #expect(try holder.get("/history/account/SIM-A2").page.contains("シミュレーション 購入者"))
    }
}

extension DeskVisitor {
    func ask<Q: Query>(_ query: Q) throws -> Q.Answer {
        try folder.answer(query, to: actor.map { .person($0) } ?? .everyone)
    }
}
