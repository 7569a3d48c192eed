import Foundation
import Gateways
import Quantities
import Testing
import UseCases

@testable import Portal

@Suite("What an operator does through the portal")
struct OperatorActTests {
    private let place: TemporaryPlace
    private let folder: DataFolder

    init() throws {
        place = try TemporaryPlace()
        let url = place.url.appending(path: "data")
        _ = try PerformDemonstration(homes: 3, seed: 5).run(at: url)
        folder = try DataFolder.open(url)
    }

    private func site(_ session: DemonstrationSession = .programmeOperator) -> PortalSite {
        PortalSite(folder, sessions: session)
    }

    private var plan: [(String, String)] {
        [
            ("project", "P2"), ("titleJa", "屋根 <b>"), ("titleEn", "Roofs"), ("methodology", "EN-R-002"),
            ("attribute", "f"), ("account", "SIM-A1"), ("selfUse", "generationMinusExport"),
            ("dataManager", "sim-data-manager"), ("monitoringPerson", "sim-operator"), ("frequency", "daily"),
            ("retention", "2"), ("additionality", "householdExempt"),
        ]
    }

    private func simulated(_ name: String) throws -> [UInt8] {
        let url = folder.url.appending(path: "simulated/3-homes-seed-5/\(name)")
        return [UInt8](try Data(contentsOf: url))
    }

    /// Plans, validates and registers a second project.
    private func register(_ site: PortalSite) throws {
        #expect(try site.post("/manage/new", plan).status == 303)
        let digest = String(repeating: "ab", count: 32)
        #expect(try self.site(.verifier).post("/validation/P2", [("statement", digest)]).status == 303)
        let today = "\(folder.now.day)"
        let answer = try self.site(.committee).post(
            "/projects/P2/register",
            [("applicationDay", today), ("monitoringFrom", "2021-04-01"), ("creditingLast", "")])
        #expect(answer.status == 303, "\(answer.text.prefix(3000))")
    }

    /// Follows a task to its end and gives its page.
    private func finished(_ answer: WebAnswer, _ site: PortalSite) throws -> String {
        let path = try #require(answer.headers["Location"])
        #expect(path.hasPrefix("/jobs/W-"))
        site.work.settle()
        return try site.get(path).text
    }

    @Test("a plan is recorded once, shows what is refused beside what was typed, and is nobody else's")
    func planning() throws {
        let site = site()
        var bad = plan
        bad[0] = ("project", "a b<script>")
        let refused = try site.post("/manage/new", bad)
        #expect(refused.status == 422)
        #expect(refused.text.contains("a b&lt;script&gt;") && refused.text.contains("aria-invalid"))
        let id = [("_id", "form-one")]
        let first = try site.post("/manage/new", plan + id)
        #expect(first.status == 303 && first.headers["Location"] == "/projects/P2/manage")
        #expect(try site.post("/manage/new", plan + id).status == 303)
        #expect(try site.post("/manage/new", plan).status == 422)
        #expect(try site.get("/projects/P2/manage").text.contains("屋根 &lt;b&gt;"))
        #expect(try self.site(.stranger).get("/projects/P2/manage").status == 404)
        #expect(try self.site(.verifier).get("/work").text.contains("/validation/P2"))
    }

    @Test("planned tonnes are drawn against what was certified, and a plan may name none")
    func plannedClaims() throws {
        let site = site()
        #expect(try site.post("/manage/new", plan + [("claims", "2027=120\r\n\r\n 2028 = 1300 \r\n")]).status == 303)
        let page = try site.get("/projects/P2/manage").text
        #expect(page.contains("<th scope=\"row\">2028年度</th><td class=\"number\">1,300</td>"), "\(page)")
        #expect(page.contains("<td class=\"number\">1,420</td>"), "the sum so far")
        var other = plan
        other[0] = ("project", "P3")
        #expect(try site.post("/manage/new", other + [("claims", " \r\n")]).status == 303)
        #expect(try site.get("/projects/P3/manage").text.contains("計画書に年度ごとの見込量がありません"))
    }

    @Test(
        "planned tonnes that cannot be read or added up are refused beside their field",
        arguments: [
            ("2027", "portal.plan.claims"), ("2027=", "portal.plan.claims"), ("=5", "portal.plan.claims"),
            ("2027=-5", "portal.plan.claims"), ("2027=1.5", "portal.plan.claims"), ("2027=1=2", "portal.plan.claims"),
            ("1989=1", "portal.plan.claims"), ("2201=1", "portal.plan.claims"), ("２０２７=1", "portal.plan.claims"),
            ("2027=9223372036854775808", "portal.plan.claims"), ("<b>=1", "portal.plan.claims"),
            ("2028=1\n2027=1", "project.claim.years"), ("2027=1\n2027=2", "project.claim.years"),
            ((2000..<2051).map { "\($0)=1" }.joined(separator: "\n"), "project.claim.years"),
            ("2027=9223372036854775807\n2028=1", "project.claim.overflow"),
        ])
    func badClaims(text: String, code: String) throws {
        let answer = try site().post("/manage/new", plan + [("claims", text)])
        #expect(answer.status == 422 && answer.text.contains(code), "\(answer.status)")
        #expect(answer.text.contains("id=\"e-claims\"") && !answer.text.contains("<b>=1"))
        #expect(try site().get("/projects/P2/manage").status == 404, "nothing was recorded")
    }

    @Test("a form without the session's token does nothing")
    func token() throws {
        let answer = try site().answer(
            WebRequest(
                "POST", "/manage/new", headers: ["Content-Type": "application/x-www-form-urlencoded"],
                body: Array(FormValues(plan).query(setting: [:]).utf8)))
        #expect(answer.status == 403)
        let upload = try site().upload(
            "/projects/SIM-P1/members/import", [], files: [("list", "m.csv", [65])], token: "another")
        #expect(upload.status == 403)
    }

    @Test("a withdrawal needs the project's id, typed, and a reason")
    func withdrawal() throws {
        let site = site()
        #expect(try site.post("/manage/new", plan).status == 303)
        let path = "/projects/P2/withdraw"
        #expect(try site.post(path, [("reason", "理由"), ("confirm", "P3")]).status == 422)
        #expect(try site.post(path, [("reason", " "), ("confirm", "P2")]).status == 422)
        #expect(try self.site(.stranger).post(path, [("reason", "x"), ("confirm", "P2")]).status == 404)
        #expect(try site.post(path, [("reason", "理由 <i>"), ("confirm", "P2")]).status == 303)
        let page = try site.get("/projects/P2/manage").text
        #expect(page.contains("取下げ") && page.contains("理由 &lt;i&gt;") && !page.contains("/withdraw\""))
    }

    @Test("a decision about a flag is recorded with its reason, or refused beside its field")
    func disposition() throws {
        let site = site()
        let path = "/projects/SIM-P1/quality/dispose"
        let fields = [("flag", "stale"), ("treatment", "accept"), ("site", ""), ("from", ""), ("to", "")]
        #expect(try site.post(path, fields + [("reason", "")]).status == 422)
        var other = fields
        other[2] = ("site", "NOBODY")
        #expect([404, 422].contains(try site.post(path, other + [("reason", "x")]).status))
        #expect(try site.post(path, fields + [("reason", "晴天 <b>")]).status == 303)
        #expect(try site.get("/projects/SIM-P1/quality").text.contains("晴天 &lt;b&gt;"))
    }

    @Test("a bad list is shown with its rows and what is wrong, can be downloaded, and enrols nobody")
    func badMembers() throws {
        let site = site()
        try register(site)
        var text = String(decoding: try simulated("members.csv"), as: UTF8.self)
        let line = try #require(text.split(separator: "\n").dropFirst().first)
        text.replace(
            line,
            with:
                "=cmd|x,\(line.split(separator: ",", omittingEmptySubsequences: false).dropFirst().joined(separator: ","))"
        )
        let answer = try site.upload(
            "/projects/P2/members/import", [], files: [("list", "会員.csv", Array(text.utf8))])
        let page = try finished(answer, site)
        #expect(page.contains("members.rows.bad") && page.contains("problems.csv") && page.contains("=cmd|x"))
        let path = try #require(answer.headers["Location"])
        let file = try site.get("\(path)/problems.csv")
        #expect(file.status == 200 && file.text.contains("'=cmd|x") && !file.text.contains(",=cmd"))
        #expect(try self.site(.stranger).get("\(path)/problems.csv").status == 404)
        #expect(try self.site(.stranger).get(path).status == 404)
        #expect(try self.site(.verifier).get(path).status == 403)
        #expect(try site.post("\(path)/confirm", []).status == 409)
        #expect(try site.get("/projects/P2/members").text.contains("会員 0 件"))
    }

    @Test("a rule that a member breaks stands beside the member's row")
    func brokenRule() throws {
        let site = site()
        let list = try simulated("members.csv") + [13, 10]
        let page = try finished(
            try site.upload("/projects/SIM-P1/members/import", [], files: [("list", "m.csv", list)]), site)
        #expect(page.contains("この会員番号は登録済みです"))
        #expect(page.contains("<th scope=\"row\" class=\"number\">4</th>"))
        #expect(!page.contains("<th scope=\"row\" class=\"number\">–</th>"))
    }

    @Test("a good list is shown, confirmed and enrolled; a bad file of readings changes nothing, with every reason")
    func membersAndReadings() throws {
        let site = site()
        try register(site)
        let preview = try site.upload(
            "/projects/P2/members/import", [], files: [("list", "m.csv", try simulated("members.csv"))])
        #expect(try finished(preview, site).contains("3 件の会員を登録できます"))
        #expect(try site.get("/projects/P2/members").text.contains("会員 0 件"))
        let confirm = try site.post("\(try #require(preview.headers["Location"]))/confirm", [])
        #expect(try finished(confirm, site).contains("3 件の会員を登録しました"))
        #expect(try site.get("/projects/P2/members").text.contains("会員 3 件"))

        let mapping = (name: "mapping", fileName: "m.yaml", bytes: try simulated("mapping.yaml"))
        let path = "/projects/P2/readings/import"
        #expect(try site.upload(path, [], files: [mapping]).status == 422)
        let slip = try site.upload(
            path, [], files: [("mapping", "m.yaml", Array("encoding: [".utf8)), ("readings", "r.csv", [65])])
        #expect(slip.status == 422 && slip.text.contains("aria-invalid"))
        var rows = String(decoding: try simulated("readings.csv"), as: UTF8.self).split(separator: "\n")
        rows = Array(rows.prefix(40))
        let good = rows.joined(separator: "\n") + "\n"
        rows[7] = rows[7].prefix { $0 != "," } + ",<script>"
        let bad = try site.upload(
            path, [], files: [mapping, ("readings", "悪い.csv", Array((rows.joined(separator: "\n") + "\n").utf8))])
        let page = try finished(bad, site)
        #expect(page.contains("readings.rows.bad") && page.contains("&lt;script&gt;") && !page.contains("<script>"))
        let taken = try site.upload(path, [], files: [mapping, ("readings", "良い.csv", Array(good.utf8))])
        #expect(try finished(taken, site).contains("サイト日を取り込みました"))
        #expect(
            try finished(try site.upload(path, [], files: [mapping, ("readings", "良い.csv", Array(good.utf8))]), site)
                .contains("取込み済み"))
    }

    @Test("the totals of a closing are shown before anything is closed, and days claimed elsewhere are told")
    func closing() throws {
        let site = site()
        try register(site)
        let preview = try site.upload(
            "/projects/P2/members/import", [], files: [("list", "m.csv", try simulated("members.csv"))])
        _ = try finished(preview, site)
        _ = try finished(try site.post("\(try #require(preview.headers["Location"]))/confirm", []), site)
        let answer = try site.post(
            "/projects/P2/close", [("period", "P2-1"), ("from", "2021-04-01"), ("to", "2022-03-31")])
        let page = try finished(answer, site)
        #expect(page.contains("project.close"), "\(page.suffix(3000))")
        #expect(try site.post("/projects/P2/close", [("period", "x y"), ("from", "a"), ("to", "b")]).status == 422)
        #expect(try self.site(.verifier).post("/projects/P2/close", []).status == 403)
    }

    @Test("work that waits can be cancelled, and work that is over cannot")
    func cancelling() throws {
        let site = site()
        let item = try site.work.submit(
            .produceReport(
                project: ProjectID(known: "SIM-P1"), monitoringPeriod: MonitoringPeriodID(known: "SIM-P1-1")),
            by: .person(DemonstrationSession.programmeOperator.actor))
        site.work.settle()
        #expect(try site.post("/jobs/\(item.id)/cancel", []).status == 409)
        #expect(try self.site(.stranger).post("/jobs/\(item.id)/cancel", []).status == 404)
        let page = try site.get("/jobs/\(item.id)").text
        #expect(page.contains("不受理"))
    }
}
