import Foundation
import Gateways
import Quantities
import Registry
import SQL
import Store
import Testing

@testable import Portal
@testable import UseCases

@Suite("The page of a certificate")
struct CertificatePageTests {
    private let demonstration: DemonstrationFolder
    private let retirement: PublicRetirement

    init() throws {
        demonstration = try DemonstrationFolder.shared.get()
        let rows = try demonstration.folder.answer(ListRetirements(count: 1), to: .everyone).rows
        retirement = try #require(rows.first)
    }

    @Test("says plainly that a certificate is valid, with beneficiary, serials and proofs")
    func valid() throws {
        let page = try demonstration.get("/certificates/\(retirement.certificate)", language: "en")
        #expect(page.status == 200)
        #expect(page.text.contains("This certificate is valid"))
        #expect(page.text.contains(retirement.beneficiary))
        #expect(page.text.contains("\(retirement.parts[0].first)"))
        #expect(page.text.contains("/certificates/\(retirement.certificate)/proof/0"))
        #expect(page.text.contains("href=\"/verify\""))
        let japanese = try demonstration.get("/certificates/\(retirement.certificate)")
        #expect(japanese.text.contains("この証明書は有効です"))
    }

    @Test("its files are the documents as they were made, and only those of a certificate")
    func files() throws {
        let base = "/certificates/\(retirement.certificate)/files"
        let html = try demonstration.get("\(base)/certificate.ja.html")
        #expect(html.status == 200 && html.text.contains("無効化証明書"))
        let policy = try #require(html.headers["Content-Security-Policy"])
        #expect(policy.contains("default-src 'none'") && !policy.contains("script-src"))
        let json = try demonstration.get("\(base)/certificate.json")
        #expect(json.contentType == "application/json" && json.text.contains(retirement.certificate))
        #expect(
            json.headers["Content-Disposition"]
                == "attachment; filename=\"\(retirement.certificate)-certificate.json\"")
        for name in ["none.json", "..%2F..%2Fkeys%2Flog.key", "calculation.json", "%22%0D%0Aa"] {
            #expect(try demonstration.get("\(base)/\(name)").status == 404, "\(name)")
        }
    }

    @Test("its proof bundle is accepted by who trusts the log's key alone, and discloses no reading")
    func bundle() throws {
        let answer = try demonstration.get("/certificates/\(retirement.certificate)/proof/0")
        #expect(answer.status == 200)
        let verdict = try VerifyBundle(bytes: answer.body, verifierKey: demonstration.folder.verifierKey).run()
        #expect(verdict.tonnes == retirement.parts[0].quantity && verdict.retirement != nil)
        let bundle = try ProofBundle(bytes: answer.body)
        #expect(bundle.siteDays.allSatisfy { $0.disclosed == nil })
        for part in ["1000", "-1", "x", "9999999999999999999999"] {
            #expect(try demonstration.get("/certificates/\(retirement.certificate)/proof/\(part)").status == 404)
        }
    }

    @Test("units that are no longer retired make it invalid, whatever its paper says")
    func altered() throws {
        let place = try TemporaryPlace()
        let url = place.url.appending(path: "data")
        _ = try PerformDemonstration(homes: 2, seed: 3).run(at: url)
        let folder = try DataFolder.open(url)
        let retired = try #require(try folder.answer(ListRetirements(count: 1), to: .everyone).rows.first)
        #expect(try folder.answer(ShowCertificate(retired.certificate), to: .everyone).isValid)
        try alter(url, "UPDATE blocks SET status = 'held' WHERE status = 'retired'")
        let certificate = try folder.answer(ShowCertificate(retired.certificate), to: .everyone)
        #expect(!certificate.isValid && certificate.isInLog && certificate.content.notRetired == retired.parts)
        let page = try PortalSite(folder).answer(
            WebRequest("GET", "/certificates/\(retired.certificate)", headers: ["Accept-Language": "en"]))
        #expect(page.text.contains("This certificate cannot be confirmed"))
        #expect(!page.text.contains("This certificate is valid"))
    }

    /// Changes the tables behind the program's back: no trigger stands in the way.
    private func alter(_ url: URL, _ sql: String) throws {
        try Store.write(DatabaseAddress.embedded.engine(in: url)) { database in
            let triggers = try database.all(String.self, "SELECT name FROM sqlite_master WHERE type = 'trigger'")
            for trigger in triggers { try database.run(script: "DROP TRIGGER \(trigger)") }
            try database.execute(sql)
        }
    }
}
