import Documents
import Foundation
import Gateways
import Quantities
import Testing
import UseCases

@testable import Portal

@Suite("Listings as files")
struct ListingFileTests {
    private let demonstration: DemonstrationFolder

    init() throws { demonstration = try DemonstrationFolder.shared.get() }

    /// A page with a listing of this test's own.
    private func get(_ target: String, _ page: @escaping @Sendable (Visit) throws -> Page) throws -> WebAnswer {
        let route = Route.page("/things/{id}/list", .open, page)
        return try PortalSite(demonstration.folder, routes: [route]).answer(
            WebRequest("GET", target, headers: ["Accept-Language": "ja"]))
    }

    private static let columns: [Listing.Column] = [
        .init("title", .accountTitle), .init("held", .held, unit: .tonnes, isNumber: true), .init("day", .firstDay),
        .init("share", .valueLabel, isNumber: true),
    ]

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        do { return try Day(year: year, month: month, day: day) } catch { preconditionFailure("\(error)") }
    }

    private static let three: [[ListingCell]] = [
        [.text("=1+1"), .number(1_234_567), .day(day(2025, 4, 1)), .text("1,046.858 要確認")],
        [.text("b, \"c\""), .number(-5), .day(day(2024, 4, 1)), .text("…")],
        [.text("z"), .number(7), .day(day(2026, 4, 1)), .empty],
    ]

    private static func page(_ visit: Visit) -> Page {
        Page("t") { out, _ in Listing("things", columns, rows: three).write(&out, visit) }
    }

    @Test("CSV has units in its heads, plain numbers, days, text that is no formula, and says that it is simulated")
    func csv() throws {
        let answer = try get("/things/A%2F1/list?as=csv", Self.page)
        #expect(answer.status == 200)
        #expect(answer.headers["Content-Disposition"] == "attachment; filename=\"things-A1-list.csv\"")
        #expect(answer.contentType.hasPrefix("text/csv"))
        #expect(answer.body.starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = String(decoding: answer.body.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
        #expect(
            lines == [
                "口座名,保有量 (t-CO₂),開始日,値,simulated", "'=1+1,1234567,2025-04-01,1046.858 要確認,SIMULATED",
                "\"b, \"\"c\"\"\",-5,2024-04-01,…,SIMULATED", "z,7,2026-04-01,,SIMULATED", "",
            ])
    }

    @Test("a file has the rows that the page shows, in its order")
    func arranged() throws {
        let descending = try get("/things/1/list?as=csv&sort=-held", Self.page).text.components(separatedBy: "\r\n")
        #expect(descending.dropFirst().dropLast().map { $0.prefix(2) } == ["'=", "z,", "\"b"])
        let filtered = try get("/things/1/list?as=csv&filter=Z", Self.page).text.components(separatedBy: "\r\n")
        #expect(filtered.count == 3 && filtered[1].hasPrefix("z,"))
        #expect(
            try get("/things/1/list?sort=-held&filter=z", Self.page).text.contains(
                "?sort=-held&amp;filter=z&amp;as=xlsx"))
    }

    @Test("a workbook is one, with a sensible name, and the same for the same rows")
    func workbook() throws {
        let answer = try get("/things/1/list?as=xlsx", Self.page)
        #expect(answer.contentType == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        #expect(answer.headers["Content-Disposition"] == "attachment; filename=\"things-1-list.xlsx\"")
        #expect(answer.body.starts(with: Array("PK".utf8)))
        #expect(try get("/things/1/list?as=xlsx", Self.page).body == answer.body)
        #expect(answer.headers["ETag"] != nil)
    }

    @Test("a paged list is written to its end, page by page", arguments: [true, false])
    func paged(isPaged: Bool) throws {
        let page: @Sendable (Visit) -> Page = { visit in
            let first = visit.query["after"].flatMap { Int($0) } ?? 0
            return Page("t") { out, _ in
                Listing(
                    "t", [.init("n", .record, isNumber: true)], rows: (first..<first + 100).map { [.number($0)] },
                    next: first < 900 ? "?after=\(first + 100)" : nil, isPaged: isPaged
                ).write(&out, visit)
            }
        }
        let text = try get("/things/1/list?as=csv", page).whole()
        let lines = text.components(separatedBy: "\r\n").dropFirst().dropLast()
        #expect(lines.map { $0.split(separator: ",")[0] } == (0..<1000).map { "\($0)" })
        let sorted = try get("/things/1/list?as=csv&sort=-n", page).whole().components(separatedBy: "\r\n")
        #expect(sorted[1] == (isPaged ? "0,SIMULATED" : "999,SIMULATED"))
    }

    @Test("what is longer than a file takes is refused, and a page that names itself as the next one ends")
    func bounds() throws {
        let endless: @Sendable (Visit) -> Page = { visit in
            let first = visit.query["after"].flatMap { Int($0) } ?? 0
            return Page("t") { out, _ in
                Listing(
                    "t", [.init("n", .record, isNumber: true)], rows: (first..<first + 5000).map { [.number($0)] },
                    next: "?after=\(first + 5000)"
                ).write(&out, visit)
            }
        }
        let refused = try get("/things/1/list?as=xlsx", endless)
        #expect(refused.status == 422 && refused.text.contains("portal.listing.tooLong"))
        let circle: @Sendable (Visit) -> Page = { visit in
            Page("t") { out, _ in
                Listing("t", [.init("n", .record)], rows: [[.text("x")]], next: "?after=1", isPaged: true)
                    .write(&out, visit)
            }
        }
        #expect(try get("/things/1/list?as=csv", circle).whole().components(separatedBy: "\r\n").count == 4)
    }

    @Test("several lists of a page have names; an unknown one, and a format that is none, are refused")
    func names() throws {
        let page: @Sendable (Visit) -> Page = { visit in
            Page("t") { out, _ in
                for name in ["one", "two"] {
                    Listing("t", name: name, [.init("n", .record)], rows: [[.text(name)]]).write(&out, visit)
                }
                Listing("t", [.init("n", .record)], rows: [[.text("x")]]).write(&out, visit, isExcerpt: true)
            }
        }
        #expect(try get("/things/1/list?as=csv", page).text.contains("one"))
        let second = try get("/things/1/list?as=csv&list=two", page)
        #expect(second.text.contains("two") && !second.text.contains("one"))
        #expect(second.headers["Content-Disposition"] == "attachment; filename=\"things-1-list-two.csv\"")
        let none = try get("/things/1/list?as=csv&list=%3Cb%3E", page)
        #expect(none.status == 404 && !none.text.contains("<b>"))
        for format in ["json", "xml", "", "CSV"] {
            #expect(try get("/things/1/list?as=\(format)", page).status == 422, "\(format)")
        }
        #expect(try get("/things/1/list?as=csv") { _ in Page("t") { _, _ in } }.status == 404)
        #expect(try get("/things/1/list", page).text.components(separatedBy: "as=csv").count == 3)
    }

    @Test("every link to a file on every page leads to one")
    func everyLink() throws {
        let desk = try DeskFolder.finished.get()
        let visitor = desk.visitor(
            Actor(
                person: PersonID(known: "a"), organisation: OrganisationID(known: "other-org"), role: .auditor))
        var links: Set<String> = []
        for row in try AccessMatrixRow.all() where row.name.hasPrefix("GET ") && !row.name.contains("/assets/") {
            let target = try desk.filled(row.target)
            let page = try visitor.get(target)
            guard page.status == 200, page.contentType.hasPrefix("text/html") else { continue }
            let path = String(target.prefix { $0 != "?" })
            for match in page.page.matches(of: /href="(\?[^"]*as=(csv|xlsx|json)[^"]*)"/) {
                links.insert(path + String(match.1).replacing("&amp;", with: "&"))
            }
        }
        #expect(links.count >= 30, "\(links.count)")
        for link in links.sorted() {
            let file = try visitor.get(link)
            #expect(file.status == 200, "\(link): \(file.status)")
            #expect(!file.contentType.hasPrefix("text/html"), "\(link)")
            #expect(file.headers["Content-Disposition"]?.hasPrefix("attachment; filename=\"") == true, "\(link)")
            if link.contains("as=csv") {
                #expect(try file.whole().components(separatedBy: "\r\n")[0].hasSuffix("simulated"), "\(link)")
            }
            if link.contains("as=xlsx") { #expect(file.body.starts(with: Array("PK".utf8)), "\(link)") }
        }
    }
}
