import Documents
import Foundation
import Quantities
import Testing

@Suite struct JSONTests {
    @Test("each document reads back as it was written, and the same bytes come again")
    func roundTrip() throws {
        let monitoring = Samples.monitoringReport()
        #expect(try MonitoringReport(json: monitoring.json()) == monitoring)
        #expect(try VerificationReport(json: Samples.verificationReport.json()) == Samples.verificationReport)
        #expect(try RetirementCertificate(json: Samples.certificate().json()) == Samples.certificate())
        #expect(try monitoring.json() == MonitoringReport(json: monitoring.json()).json())
    }

    @Test("what kind a document is, its JSON says")
    func unknownKind() throws {
        #expect(
            try PublicationReader.read(Samples.certificate().json()) as? RetirementCertificate == Samples.certificate())
        #expect(
            try PublicationReader.read(Samples.verificationReport.json()) as? VerificationReport
                == Samples.verificationReport)
        let other = #expect(throws: Rejection.self) {
            try PublicationReader.read(Array(#"{"content":{},"format":"daicho/other/1"}"#.utf8))
        }
        #expect(other?.code == "documents.json.format" && other?.found == "daicho/other/1")
        let broken = #expect(throws: Rejection.self) {
            try PublicationReader.read(Array(#"{"content":{},"format":"daicho/retirement-certificate/1"}"#.utf8))
        }
        #expect(broken?.code == "documents.json.malformed")
    }

    @Test("the format is named and keys are sorted")
    func format() throws {
        let text = String(decoding: try Samples.monitoringReport().json(), as: UTF8.self)
        #expect(text.hasPrefix("{\n  \"content\" : {\n    \"ancillary\""))
        #expect(text.hasSuffix("\"format\" : \"daicho/monitoring-report/1\"\n}\n"))
    }

    @Test("a number that is not whole is text, exact to the last digit")
    func exactNumbers() throws {
        let json = try Samples.monitoringReport().json()
        let content = try #require(
            (JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])?["content"] as? [String: Any])
        let year = try #require((content["years"] as? [[String: Any]])?.first)
        #expect(year["reduction"] as? String == "1046.85806624")
        #expect(year["selfUse"] as? Int == 2_412_115_360)
        let text = String(decoding: json, as: UTF8.self)
        let fraction = try Regex(":\\s*-?[0-9]+(\\.|[eE])")
        #expect(text.firstMatch(of: fraction) == nil)
    }

    @Test("the whole list of members is in the JSON when the page shows only the first")
    func longList() throws {
        let report = Samples.monitoringReport(members: MonitoringReport.resultsShown + 1)
        #expect(try MonitoringReport(json: report.json()).results.count == 2_001)
        let page = try Markup(report.html(in: .en))
        #expect(page.text.contains("The first 2,000 of 2,001 members are listed. The whole list is in the JSON"))
        #expect(page.text.contains("site-102000") && !page.text.contains("site-102001"))
        let all = try Markup(Samples.monitoringReport(members: 2_000).html(in: .en))
        #expect(all.text.contains("All 2,000 members are listed."))
    }

    @Test(
        "another format, another version and broken bytes are refused",
        arguments: [
            ("{\"content\":{},\"format\":\"daicho/verification-report/1\"}", "documents.json.format"),
            ("{\"content\":{},\"format\":\"daicho/monitoring-report/2\"}", "documents.json.format"),
            ("{\"content\":{},\"format\":\"daicho/monitoring-report/1\"}", "documents.json.malformed"),
            ("{\"content\":{}}", "documents.json.malformed"), ("", "documents.json.malformed"),
            ("\u{0}\u{FF}", "documents.json.malformed"), ("[]", "documents.json.malformed"),
        ])
    func refused(text: String, code: String) {
        let rejection = #expect(throws: Rejection.self) { try MonitoringReport(json: Array(text.utf8)) }
        #expect(rejection?.code == code)
    }

    @Test("a claim that is changed to a negative or fractional one is refused", arguments: ["-1", "1.5", "\"1046\""])
    func badClaim(claim: String) throws {
        let text = String(decoding: try Samples.monitoringReport().json(), as: UTF8.self)
        let changed = text.replacing("\"claim\" : 1046", with: "\"claim\" : \(claim)")
        #expect(changed != text)
        let rejection = #expect(throws: Rejection.self) { try MonitoringReport(json: Array(changed.utf8)) }
        #expect(rejection?.code == "documents.json.malformed")
    }
}
