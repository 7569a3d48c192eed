import Gateways
import Quantities
import Testing
import UseCases

@testable import Portal

@Suite("Navigation")
struct NavigationTests {
    private let demonstration: DemonstrationFolder

    init() throws { demonstration = try DemonstrationFolder.shared.get() }

    private func links(_ page: String, _ nav: String) -> [String] {
        guard let start = page.range(of: "<nav class=\"\(nav)\""),
            let end = page.range(of: "</nav>", range: start.upperBound..<page.endIndex)
        else { return [] }
        return page[start.upperBound..<end.lowerBound].matches(of: /href="([^"]*)"/).map { String($0.1) }
    }

    @Test("everybody sees the public pages in the same order, and only who has signed in their own work")
    func order() throws {
        let open = ["/projects", "/issuances", "/retirements", "/units", "/log", "/verify"]
        let anyone = try demonstration.get("/").text
        #expect(links(anyone, "main") == open)
        #expect(links(anyone, "main work") == [])
        let verifier = try demonstration.site(DemonstrationSession.verifier).get("/").text
        #expect(links(verifier, "main") == open)
        #expect(links(verifier, "main work") == ["/work", "/verification", "/duplicates", "/manage", "/rules"])
    }

    @Test("every item of every role's work leads to a page that the role may open", arguments: Role.allCases)
    func mayOpen(role: Role) throws {
        let session = FixedSession("sim-somebody", of: "sim-somewhere", as: role)
        let page = try demonstration.get("/", sessions: session).text
        let work = links(page, "main work")
        #expect(work.first == "/work")
        #expect(work == Navigation.work(of: role).map(\.path), "an item that its own role may not open")
        for path in work { #expect(try demonstration.get(path, sessions: session).status == 200, "\(path)") }
    }

    @Test(
        "the header says where the visitor is, once",
        arguments: [
            ("/projects", "<a href=\"/projects\" aria-current=\"page\">"),
            ("/projects/SIM-P1", "<a href=\"/projects\" aria-current=\"true\">"),
            ("/verification/SIM-P1-1", "<a href=\"/verification\" aria-current=\"true\">"),
            ("/projects/SIM-P1/periods/SIM-P1-1", "<a href=\"/manage\" aria-current=\"true\">"),
        ])
    func current(path: String, mark: String) throws {
        let page = try demonstration.site(DemonstrationSession.verifier).get(path).text
        #expect(page.contains(mark))
        let header = try #require(page.components(separatedBy: "</header>").first)
        #expect(header.matches(of: /aria-current="(page|true)"/).count == 1)
    }
}
