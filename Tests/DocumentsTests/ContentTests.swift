import Documents
import Foundation
import Quantities
import Testing

/// What must stand on the page, whatever its form.
@Suite struct ContentTests {
    @Test(
        "the monitoring report says claim, values, calculation, quality, deliveries and log",
        arguments: Language.allCases)
    func monitoring(language: Language) throws {
        let text = try Markup(Samples.monitoringReport().html(in: language)).text
        for needed in [
            "MR-0001-2024", "PRJ-0001", "ORG-1", "EN-R-002", Samples.digest, "1,046", "2,412.11536", "1,000",
            "5,123.4",
            "5,471,233.462", "3,059,118.102", "2,412,115.360", "0.000434", "1,046.85806624", "17,520,000", "17,498,113",
            "99.87 %", "nightGeneration", "17.050", "D-20240501-1", "1012", "0.60 %", "site-100001", "1,402",
            Samples.log.root,
            Samples.log.verifierKey, "cycle.period.closed",
        ] { #expect(text.contains(needed), "\(needed)") }
    }

    @Test("the columns of form B.2 stand in their order")
    func formB2() throws {
        let document = Samples.monitoringReport().document(in: .ja)
        let section = try #require(document.sections.first { $0.anchor == "values" })
        guard case .table(let table) = section.blocks[0] else { throw Markup.Fault(description: "no table") }
        #expect(table.columns.map(\.heading) == ["記号", "定義", "単位", "分類", "概要", "頻度", "実績値", "計測対象期間", "備考"])
    }

    @Test("the verification report lists all 69 items and every answer of a person", arguments: Language.allCases)
    func verification(language: Language) throws {
        let html = Samples.verificationReport.html(in: language)
        let page = try Markup(html)
        let rows = page.text.split(separator: "\n").map { $0.trimmingPrefix(while: \.isWhitespace) }
        for item in Samples.verificationReport.checklist.items {
            #expect(rows.contains { $0 == item.id }, "\(item.id)")
        }
        #expect(page.text.components(separatedBy: "person-1").count == 1 + 19 + 1)
        for needed in ["69/69", "ORG-3", "CL-1", "jcredit-69/0.1", "1,046"] {
            #expect(page.text.contains(needed))
        }
        #expect(page.text.contains(language == .ja ? "検証項目は公式の一覧ではありません" : "The checklist is not the official list"))
    }

    @Test("the certificate says what, for whom, and how to check it", arguments: Language.allCases)
    func certificate(language: Language) throws {
        let text = try Markup(Samples.certificate().html(in: language)).text
        for needed in [
            "RC-2025-000012", "250", "t-CO₂", "Minato Philharmonic Foundation", "Autumn concert series 2025",
            "Yokohama",
            "JCL-0000000001", "JCL-0000000350", "576.51 MWh", "ACC-000731", "1398", Samples.log.root,
            Samples.log.origin,
            Samples.log.verifierKey, "daicho verify RC-2025-000012.proof",
        ] { #expect(text.contains(needed), "\(needed)") }
    }

    @Test("要確認 is explained where it appears and absent where everything is confirmed")
    func unverified() {
        #expect(Samples.certificate().document(in: .ja).notices.count == 2)
        let confirmed = MethodologyHeading(
            id: "EN-R-002", version: "3.0", name: Samples.methodology.name, digest: Samples.digest, isVerified: true)
        let sample = Samples.certificate(simulated: false)
        let certificate = RetirementCertificate(
            id: sample.id, date: sample.date, isSimulated: false, registry: sample.registry, quantity: sample.quantity,
            energy: sample.energy, serials: sample.serials, creditType: sample.creditType, project: sample.project,
            methodology: confirmed, period: sample.period, vintages: sample.vintages, purpose: sample.purpose,
            beneficiary: sample.beneficiary, place: sample.place, account: sample.account,
            accountHolder: sample.accountHolder, record: sample.record, log: sample.log, commands: sample.commands)
        #expect(!certificate.html(in: .ja).contains("要確認"))
    }

    @Test("a report without members, or nothing expected, is still a page")
    func emptyReport() throws {
        let text = try Markup(Samples.monitoringReport(members: 0).html(in: .en)).text
        #expect(text.contains("All 0 members are listed."))
        let nothing = MonitoringReport.DataQuality(
            expectedSlots: 0, receivedSlots: 0, detectorVersion: "x", flags: [], excluded: .zero)
        #expect(nothing.completeness == nil)
    }
}
