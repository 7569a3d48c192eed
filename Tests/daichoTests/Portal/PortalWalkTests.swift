import Foundation
import TestBrowser
import Testing

/// Every page that every visitor finds by following links, in both languages, as a browser sees it.
@Suite(.enabled(if: Browser.hasChromium, Comment(rawValue: Browser.absence)))
struct PortalWalkTests {
    private struct Job: Encodable {
        struct Visitor: Encodable {
            let name: String
            var login: String?
            var password: String?
        }

        let chromium: String
        let url: String
        let phrases: [String: [String: String]]
        let visitors: [Visitor]
        let most = 120
        let like = 2
        let seconds = 1500
        let axe: String?
        /// Of the simulation: names of organisations, persons and devices say so; the name of this program is Japanese.
        let data = ["シミュレーション", "台帳"]
    }

    private struct Walked: Decodable {
        struct Walk: Decodable {
            let visitor: String
            let language: String
            let paths: [String]
        }

        let walks: [Walk]
        let faults: [String]
        /// Links to files that lead to one.
        let files: Int
        /// Pages that the accessibility engine judged.
        let looked: Int
    }

    @Test(
        """
        no page is broken, half translated, too wide for a telephone, too heavy, or closed to people with disabilities: \
        in either language, for any role
        """)
    func walk() throws {
        if Browser.axe == nil { print(Browser.absenceOfAxe) }
        let server = try DemonstrationServer(homes: 4)
        #expect(server.signIns.count > 10)
        // Two persons of the same roles see the same.
        let roles = Dictionary(server.signIns.map { ($0.roles, $0) }) { first, _ in first }.values
        let visitors =
            [Job.Visitor(name: "anyone")]
            + roles.map { Job.Visitor(name: $0.login, login: $0.login, password: $0.password) }
        let walked = try Browser.run(
            Walked.self, "walk-portal.mjs",
            Job(
                chromium: Browser.chromium?.path ?? "", url: server.url, phrases: PortalDesk.phrases,
                visitors: visitors,
                axe: Browser.axe?.path))
        #expect(walked.walks.count == 2 * visitors.count)
        for walk in walked.walks { #expect(walk.paths.count > 8, "\(walk.visitor) found only \(walk.paths)") }
        #expect(walked.files > 4)
        #expect(Browser.axe == nil || walked.looked > 50)
        for fault in walked.faults { Issue.record("\(fault)") }
        #expect(try server.faults == [], "the server noted no fault")
        #expect(server.stop() == 0)
    }
}
