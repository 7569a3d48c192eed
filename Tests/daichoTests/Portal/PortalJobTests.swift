import Foundation
import TestBrowser
import Testing

/// The main job, done by clicking and typing in Chromium in front of the program itself.
@Suite(.enabled(if: Browser.hasChromium, Comment(rawValue: Browser.absence)))
struct PortalJobTests {
    private struct Job: Encodable {
        struct Plan: Encodable {
            let id: String
            /// An id that another project has.
            let taken: String
            let account: String
            /// Data manager and monitoring person.
            let people: [String]
        }

        struct Report: Encodable {
            let project: String
            let period: String
            let first: String
            let last: String
            let mapping: String
            let readings: String
            let broken: String
        }

        let chromium: String
        let url: String
        let language: String
        let phrases: [String: [String: String]]
        let tables: String
        let plan: Plan
        let report: Report
        let period: String
        let tonnes: Int
        let accounts: [String: String]
        let beneficiary: String
        let people: [String: PortalDesk.Person]
    }

    private struct Done: Decodable {
        let steps: [String]
        /// The page of the certificate.
        let certificate: String
        /// What the browser complained of.
        let problems: [String]
    }

    /// Markup that would run, if any page took it for markup.
    private static let beneficiary = #"SIMULATED <img src=x onerror="document.title='run'">"#

    @Test("the main job and its refusals, through the portal alone, in each language", arguments: ["ja", "en"])
    func job(language: String) throws {
        let portal = try PortalDesk()
        let desk = portal.desk
        let broken = try desk.write(
            "broken.csv",
            Fixture.readings.split(separator: "\n").prefix(3).joined(separator: "\n") + "\nM0001,never,x,y\n")
        let done = try Browser.run(
            Done.self, "portal-job.mjs",
            Job(
                chromium: Browser.chromium?.path ?? "", url: portal.server.url, language: language,
                phrases: PortalDesk.phrases, tables: desk.url.appending(path: "daicho-data/daicho.sqlite").path,
                plan: Job.Plan(id: "P2", taken: "P1", account: "A1", people: ["manager", "op"]),
                report: Job.Report(
                    project: "P1", period: "PE1", first: "2021-05-01", last: "2021-05-08",
                    mapping: desk.url.appending(path: "mapping.yaml").path,
                    readings: desk.url.appending(path: "readings.csv").path, broken: broken.path),
                period: "PE1", tonnes: Fixture.tonnes, accounts: ["holder": "A1", "buyer": "B1"],
                beneficiary: Self.beneficiary, people: portal.people))
        #expect(done.problems == [], "the browser had nothing to complain of")
        #expect(portal.server.faults == [], "the server noted no fault")

        // What the browser was told is what the folder holds, by the program's own word.
        let accounts =
            try JSONSerialization.jsonObject(
                with: Data(desk.run("account", "list", "--json").output.utf8)) as? [[String: Any]]
        let held = try #require(accounts).compactMap { $0["held"] as? Int }
        #expect(held == [Fixture.tonnes - 3, 1], "three tonnes moved, two of them retired")
        let acts = try desk.run("act", "list", "--all", "--json").output
        #expect(acts.contains("declined") && !acts.contains("waiting"), "\(acts)")
        #expect(portal.server.stop() == 0)
        let fsck = try desk.run("fsck")
        #expect(fsck.status == 0, "\(fsck.output)")
    }
}
