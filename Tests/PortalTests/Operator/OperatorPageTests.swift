import Gateways
import Quantities
import Testing
import UseCases

@testable import Portal

@Suite("The operator's pages")
struct OperatorPageTests {
    private static let pages = [
        "/work", "/manage", "/projects/SIM-P1/manage", "/projects/SIM-P1/members", "/projects/SIM-P1/quality",
        "/projects/SIM-P1/periods/SIM-P1-1", "/projects/SIM-P1/periods/SIM-P1-1/lines?year=2021",
    ]
    private static let operatorsOnly = [
        "/manage/new", "/projects/SIM-P1/withdraw", "/projects/SIM-P1/members/import",
        "/projects/SIM-P1/readings/import", "/projects/SIM-P1/close", "/projects/SIM-P1/quality/dispose",
    ]

    private func site(_ session: DemonstrationSession) throws -> PortalSite {
        try DemonstrationFolder.shared.get().site(session)
    }

    private func member() throws -> String {
        let page = try site(.programmeOperator).get("/projects/SIM-P1/members").text
        let start = try #require(page.range(of: "/projects/SIM-P1/members/SIM"))
        return String(page[start.lowerBound...].prefix { $0 != "\"" })
    }

    @Test("each answers in both languages, and escapes the names of the session", arguments: pages + operatorsOnly)
    func languages(path: String) throws {
        for (language, word) in [("ja", "サインアウト"), ("en", "Sign out")] {
            let answer = try site(.programmeOperator).get(path, language)
            #expect(answer.status == 200, "\(path) \(language)")
            #expect(answer.text.contains(word) && !answer.text.contains("担当 <&>"))
        }
    }

    @Test("nobody reaches the inside of another organisation's project", arguments: pages.dropFirst(2))
    func otherOrganisation(path: String) throws {
        #expect(try site(.stranger).get(path).status == 404)
        #expect(try DemonstrationFolder.shared.get().site().get(path).status == 303)
        #expect(try site(.buyer).get(path).status == 403)
    }

    @Test("a stranger's lists are empty")
    func emptyLists() throws {
        #expect(try !site(.stranger).get("/manage").text.contains("SIM-P1"))
        #expect(try !site(.stranger).get("/work").text.contains("SIM-P1"))
    }

    @Test("those who assure see the inside but are offered no act of the operator", arguments: pages.dropFirst(2))
    func assurers(path: String) throws {
        let answer = try site(.verifier).get(path)
        #expect(answer.status == 200)
        #expect(!answer.text.contains("/withdraw\"") && !answer.text.contains("/import\""))
    }

    @Test("forms of the operator are for the operator", arguments: operatorsOnly)
    func forms(path: String) throws {
        #expect(try site(.verifier).get(path).status == 403)
        if path != "/manage/new" { #expect(try site(.stranger).get(path).status == 404) }
    }

    @Test("what does not exist, and what cannot be a name, is not there")
    func absent() throws {
        for path in [
            "/projects/NONE/manage", "/projects/%3Cscript%3E/manage", "/projects/SIM-P1/members/NOBODY",
            "/projects/SIM-P1/periods/NONE", "/jobs/W-0", "/jobs/..%2F..%2Fkeys",
            "/projects/SIM-P1/periods/SIM-P1-1/documents/..%2Flog.key", "\(try member())/days/2021-02-30",
            "\(try member())/days/1999-01-01",
        ] {
            let answer = try site(.programmeOperator).get(path)
            #expect(answer.status == 404, "\(path)")
            #expect(!answer.text.contains("<script>"))
        }
    }

    @Test("a member's year has a square for each day, linked to the day where there are readings")
    func heatMap() throws {
        let page = try site(.programmeOperator).get("\(try member())?year=2021").text
        #expect(page.components(separatedBy: "<rect x=").count - 1 >= 365)
        #expect(page.contains("/days/2021-06-15\""))
        #expect(page.contains("日別のデータ品質") && page.contains("月別の発電量と自家消費量"))
    }

    @Test("a day shows its curve, every slot in a table, and where the readings came from")
    func day() throws {
        let page = try site(.programmeOperator).get("\(try member())/days/2021-06-15", "en").text
        #expect(page.contains("class=\"curve c1\"") && page.contains("class=\"curve c2\""))
        #expect(page.contains("<th scope=\"row\">23:30</th>"))
        #expect(page.contains("D-1") && page.contains("SIM-P1-1"))
    }

    @Test("the report opens from its tonnes down to the site-days, and marks what is not confirmed")
    func trace() throws {
        let page = try site(.programmeOperator).get("/projects/SIM-P1/periods/SIM-P1-1").text
        #expect(page.contains("EL_gen") && page.contains("要確認"))
        #expect(page.contains("/periods/SIM-P1-1/lines?year=2021"))
        #expect(page.contains("monitoring-report.ja.html"))
        let lines = try site(.programmeOperator).get("/projects/SIM-P1/periods/SIM-P1-1/lines?year=2021").text
        #expect(lines.contains("/days/2021-04-01"))
        let file = try site(.programmeOperator).get(
            "/projects/SIM-P1/periods/SIM-P1-1/documents/monitoring-report.json")
        #expect(file.status == 200 && file.headers["Content-Disposition"]?.hasPrefix("attachment") == true)
    }

    @Test("site-days can be shown from any home on")
    func linesFrom() throws {
        let site = try site(.programmeOperator)
        let name = try #require(try member().split(separator: "/").last)
        let page = try site.get("/projects/SIM-P1/periods/SIM-P1-1/lines?year=2021&site=\(name)").text
        let first = try #require(page.range(of: "<tbody>"))
        #expect(page[first.upperBound...].prefix(300).contains(name))
        let beyond = try site.get("/projects/SIM-P1/periods/SIM-P1-1/lines?year=2021&site=zzz")
        #expect(beyond.status == 200 && beyond.text.contains("該当するものはありません"))
    }

    @Test("a filter finds the beginning of a site id, and nothing hostile")
    func filter() throws {
        let site = try site(.programmeOperator)
        #expect(try site.get("/projects/SIM-P1/members?filter=SIM").text.contains("/members/SIM"))
        let page = try site.get("/projects/SIM-P1/members?filter=%22%3E%3Cscript%3E").text
        #expect(!page.contains("<script>") && page.contains("該当するものはありません"))
    }

    @Test("a page is light, with its charts")
    func weight() throws {
        for path in Self.pages + ["\(try member())?year=2021", "\(try member())/days/2021-06-15"] {
            #expect(try site(.programmeOperator).get(path).body.count < 200_000, "\(path)")
        }
    }
}
