import Documents
import Foundation
import Gateways
import Quantities
import Registry
import SQL
import Store
import Testing
import TransparencyLog
import UseCases

@testable import Portal

@Suite("Public pages")
struct PublicPagesTests {
    private let demonstration: DemonstrationFolder

    init() throws { demonstration = try DemonstrationFolder.shared.get() }

    private var retirement: PublicRetirement {
        get throws {
            try #require(try demonstration.folder.answer(ListRetirements(count: 1), to: .everyone).rows.first)
        }
    }

    private var batch: BatchID {
        get throws { try #require(try demonstration.folder.answer(ListIssuances(), to: .everyone).rows.first).batch }
    }

    @Test(
        "each opens without signing in, in both languages, with its words",
        arguments: [
            ("/", "最近の無効化", "Latest retirements"), ("/projects", "SIM-P1", "SIM-P1"),
            ("/projects/SIM-P1", "妥当性確認", "Validation"), ("/issuances", "ヴィンテージ", "Vintage"),
            ("/retirements", "クレジット利用者", "Beneficiary"), ("/units", "シリアル番号", "Serial"),
            ("/log", "透明性ログ", "Transparency log"), ("/log/records", "記録日時", "Recorded"),
            ("/log/records/0", "包含証明", "Inclusion proof"), ("/verify", "証明バンドルの検証", "Verify a proof bundle"),
            ("/open-data", "公開データ", "Open data"),
        ])
    func opens(path: String, ja: String, en: String) throws {
        for (language, phrase) in [("ja", ja), ("en", en)] {
            let answer = try demonstration.get(path, language: language)
            #expect(answer.status == 200, "\(path): \(answer.text.prefix(400))")
            #expect(answer.text.contains(phrase), "\(path) in \(language)")
            #expect(answer.text.contains("<html lang=\"\(language)\">"))
            #expect(!answer.text.contains("style=\""), "the policy forbids styles in place")
            #expect(answer.body.count < 200_000)
        }
    }

    @Test("no page tells a person's name or id, a home, or a reading")
    func nothingPersonal() throws {
        let people = try demonstration.folder.store.read { try People.all(in: $0) }
        let sites = try demonstration.folder.store.read {
            try $0.all(String.self, "SELECT id FROM sites ORDER BY id LIMIT 20")
        }
        try #require(!people.isEmpty && !sites.isEmpty)
        let serial = try retirement.parts[0].first
        let paths = [
            "/", "/projects", "/projects/SIM-P1", "/issuances", "/batches/\(try batch)", "/retirements",
            "/certificates/\(try retirement.certificate)", "/units?serial=\(serial)", "/log", "/log/records",
            "/projects?as=json", "/issuances?as=csv", "/retirements?as=json", "/log/records?as=csv",
        ]
        for path in paths {
            let text = try demonstration.get(path, language: "en").whole()
            let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "." }.map(String.init))
            for person in people {
                #expect(!text.contains(person.name), "\(path) names \(person.name)")
                #expect(!words.contains(person.id.text), "\(path) tells \(person.id)")
            }
            for site in sites { #expect(!words.contains(site), "\(path) tells \(site)") }
        }
    }

    @Test("a project's page shows how far it has come and what was issued")
    func project() throws {
        let overview = try demonstration.folder.answer(ShowOverview(), to: .everyone)
        let page = try demonstration.get("/projects/SIM-P1", language: "en").text
        #expect(page.components(separatedBy: "class=\"done\"").count == 9, "eight steps are done")
        #expect(page.contains("\(overview.issued.count)"))
        #expect(page.contains("Unverified"), "the definition's values are not all confirmed")
        #expect(page.contains("/log/records/"))
    }

    @Test("a project's page draws what was planned beside what was certified and issued, and says the share")
    func plan() throws {
        let shown = try demonstration.folder.answer(ShowPublicProject(ProjectID("SIM-P1")), to: .everyone)
        let progress = try #require(shown.progress)
        let issued = try demonstration.folder.answer(ShowOverview(), to: .everyone).issued
        // Six simulated homes, three quarters of a tonne each, for eight years.
        #expect(progress.years.map(\.planned?.count) == Array(repeating: 4, count: 8))
        #expect(progress.issued == issued && progress.certified == issued && issued > .zero)
        let first = try #require(progress.years.first)
        #expect(first.fiscalYear.year == 2021 && first.issued == issued)
        let share = NumberText.percent(Rational(issued.count) / 32)
        for (language, heading) in [("ja", "計画に対する実績"), ("en", "Reduction against plan")] {
            let page = try demonstration.get("/projects/SIM-P1", language: language).text
            #expect(page.contains("<h2>\(heading)</h2>"))
            #expect(page.contains("id=\"plan-years-title\"") && page.contains("id=\"plan-target-title\""))
            #expect(page.contains(">\(share)</span>"), "\(share)")
            #expect(page.contains("<td class=\"number\">32</td>"), "the last year's sum")
        }
    }

    @Test(
        "what is not there is not found",
        arguments: [
            "/projects/NONE", "/batches/B-NONE", "/certificates/RC-0", "/certificates/RC-99999999", "/certificates/RC-",
            "/certificates/RC-007", "/certificates/RC-99999999999999999999999", "/log/records/99999999",
            "/log/records/x", "/log/records/007", "/log/records/-1", "/certificates/RC-0/files/certificate.json",
            "/certificates/RC-0/proof/0", "/projects/%3Cscript%3E",
        ])
    func notFound(path: String) throws {
        let answer = try demonstration.get(path)
        #expect(answer.status == 404, "\(path): \(answer.status)")
        #expect(!answer.text.contains("<script>"))
    }

    @Test("a cursor of somebody's own making is refused", arguments: ["x", "-1", "1.5", "99999999999999999999"])
    func cursors(cursor: String) throws {
        for path in ["/issuances", "/retirements", "/log/records"] {
            #expect(try demonstration.get("\(path)?after=\(cursor)").status == 422)
        }
        #expect(try demonstration.get("/batches/\(batch)?from=\(cursor)").status == 422)
    }

    @Test("records come page by page, each once, down to the first")
    func paging() throws {
        let size = try demonstration.folder.answer(ShowOverview(), to: .everyone).records
        var seen: [UInt64] = []
        var list = ListRecords(count: 7)
        while true {
            let page = try demonstration.folder.answer(list, to: .everyone)
            #expect(page.rows.count <= 7)
            seen += page.rows.map(\.index)
            guard let next = page.next else { break }
            list = list.page(at: next, rows: 7)
        }
        #expect(seen == Array((0..<size).reversed()))
        let kind = "registry.units.retired"
        let retired = try demonstration.folder.answer(ListRecords(kind: kind), to: .everyone)
        #expect(!retired.rows.isEmpty && retired.rows.allSatisfy { $0.kind == kind })
    }

    @Test("robots are asked to leave the endless pages alone")
    func robots() throws {
        let answer = try demonstration.get("/robots.txt")
        #expect(answer.status == 200 && answer.text.contains("Disallow: /log/records\n"))
    }
}
