import Foundation
import Gateways
import Quantities
import Testing
import UseCases

@testable import Portal

@Suite("Documents on paper")
struct PaperFileTests {
    private let demonstration: DemonstrationFolder
    private let certificate: String

    init() throws {
        demonstration = try DemonstrationFolder.shared.get()
        let place = try #require(demonstration.result.certificate.first)
        certificate = URL(filePath: place).deletingLastPathComponent().lastPathComponent
    }

    private func get(_ target: String, address: String? = nil, known: String? = nil) throws -> WebAnswer {
        var headers: WebHeaders = ["Accept-Language": "ja"]
        if let known { headers = headers.replacing(["If-None-Match": known]) }
        return try PortalSite(
            demonstration.folder, publicAddress: address.map { try PublicAddress($0) }
        ).answer(WebRequest("GET", target, headers: headers))
    }

    @Test(
        "a certificate is had as PDF in both languages, shown in the browser, and not sent twice",
        arguments: ["ja", "en"])
    func certificate(language: String) throws {
        let path = "/certificates/\(certificate)/files/certificate.\(language).pdf"
        let answer = try get(path)
        #expect(answer.status == 200 && answer.contentType == "application/pdf")
        #expect(answer.body.starts(with: Array("%PDF-".utf8)))
        #expect(
            answer.headers["Content-Disposition"]
                == "inline; filename=\"\(certificate)-certificate.\(language).pdf\"")
        let tag = try #require(answer.headers["ETag"])
        #expect(try get(path, known: tag).status == 304)
        #expect(try get("/certificates/\(certificate)").text.contains(path))
    }

    @Test("with the registry's address its page is on the paper; what is no address is refused")
    func address() throws {
        let path = "/certificates/\(certificate)/files/certificate.ja.pdf"
        let without = try get(path)
        let with = try get(path, address: "https://registry.example/")
        #expect(with.status == 200 && with.body != without.body)
        #expect(with.body == (try get(path, address: "https://registry.example")).body)
        for address in ["registry.example", "ftp://registry.example", "https://a@b", "https://a b", ""] {
            #expect(throws: Rejection.self) { try PublicAddress(address) }
        }
    }

    @Test(
        "a workbook is taken away; what is no document is not found",
        arguments: [
            ("certificate.ja.xlsx", 200), ("certificate.fr.pdf", 404), ("certificate.ja.doc", 404), (".ja.pdf", 404),
            ("monitoring-report.ja.pdf", 404), ("certificate.ja.pdf.pdf", 404), ("%00.ja.pdf", 400),
        ])
    func workbook(name: String, status: Int) throws {
        let answer = try get("/certificates/\(certificate)/files/\(name)")
        #expect(answer.status == status)
        guard status == 200 else { return }
        #expect(answer.body.starts(with: Array("PK".utf8)))
        #expect(answer.headers["Content-Disposition"]?.hasPrefix("attachment") == true)
    }

    @Test("reports are had as PDF and workbook by those inside, and are not there for others")
    func reports() throws {
        let base = "/projects/SIM-P1/periods/SIM-P1-1/documents"
        let inside = demonstration.site(DemonstrationSession.verifier)
        for name in ["monitoring-report.ja.pdf", "monitoring-report.en.pdf", "verification-report.ja.pdf"] {
            let answer = try inside.get("\(base)/\(name)")
            #expect(answer.status == 200 && answer.contentType == "application/pdf", "\(name)")
            #expect(answer.body.starts(with: Array("%PDF-".utf8)))
            #expect(try demonstration.site(DemonstrationSession.stranger).get("\(base)/\(name)").status == 404)
        }
        #expect(try inside.get("\(base)/monitoring-report.en.xlsx").body.starts(with: Array("PK".utf8)))
        #expect(try inside.get("\(base)/calculation.ja.pdf").status == 404)
        #expect(try inside.get("/projects/SIM-P1/periods/SIM-P1-1").text.contains("\(base)/monitoring-report.ja.pdf"))
        #expect(try inside.get("/verification/SIM-P1-1").text.contains("\(base)/verification-report.en.pdf"))
    }
}
