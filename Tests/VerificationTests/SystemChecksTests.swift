import Foundation
import Quantities
import Testing

@testable import Verification

@Suite struct SystemChecksTests {
    let checklist: Checklist

    init() throws { checklist = try Checklist.embedded() }

    private func finding(_ item: String, in report: ReportUnderVerification) throws -> Finding {
        try #require(SystemChecks.run(on: report, checklist).first { $0.item.text == item })
    }

    @Test("every item of the system has exactly one check, and no check is without an item")
    func coverage() {
        let items = checklist.items.filter { $0.filler == .system }.map(\.id)
        #expect(SystemChecks.all.map(\.item) == items)
        #expect(checklist.decidedBySystem.map(\.id) == items)
        #expect(checklist.openForVerifier.count == 19)
    }

    @Test("every check passes on the clean report and links evidence of the kinds its item names")
    func clean() {
        let findings = SystemChecks.run(on: CleanReport.make(), checklist)
        #expect(findings.count == 50)
        #expect(findings.filter { $0.outcome != .pass } == [])
        for finding in findings {
            let kinds = Set(checklist.item(finding.item)?.evidence ?? [])
            #expect(Set(finding.evidence.map(\.kind)) == kinds, "\(finding.item)")
            #expect(!finding.detail.ja.isEmpty && !finding.detail.en.isEmpty)
        }
    }

    @Test("every check can be broken: the table has one row for each item")
    func mutationTableIsComplete() {
        #expect(Mutations.breaking.map(\.item) == SystemChecks.all.map(\.item.text))
        #expect(Mutations.breaking.allSatisfy { $0.expected == .fail })
    }

    @Test("a check says what the table says of a changed report", arguments: Mutations.breaking + Mutations.further)
    func mutated(_ mutation: Mutation) throws {
        let clean = CleanReport.make()
        var report = clean
        mutation.apply(&report)
        #expect(report != clean, "the mutation changes nothing")
        let found = try finding(mutation.item, in: report)
        #expect(found.outcome == mutation.expected, "\(found.detail.en)")
        #expect(!found.detail.ja.isEmpty && !found.detail.en.isEmpty)
    }

    @Test("a check that holds without linked evidence is noted, not passed")
    func withoutEvidence() {
        var report = CleanReport.make()
        report.evidence = []
        let findings = SystemChecks.run(on: report, checklist)
        #expect(findings.allSatisfy { $0.outcome == .notice && $0.evidence.isEmpty })
    }

    @Test("links beyond the limit are counted, not kept")
    func manyLinks() throws {
        var report = CleanReport.make()
        report.evidence = (0..<33).map { EvidenceLink(.registry, "\($0)") }
        let found = try finding("A1", in: report)
        #expect(found.evidence.count == Finding.mostLinks && found.omittedLinks == 13)
    }

    @Test("all findings of a run fit in one record, however much evidence there is")
    func mostLinks() throws {
        var report = CleanReport.make()
        report.evidence = EvidenceKind.allCases.flatMap { kind in
            (0..<400).map { EvidenceLink(kind, "record \(1_000_000 + $0)", note: "delivery D-2026-11-28-\($0)") }
        }
        let findings = SystemChecks.run(on: report, checklist)
        let bytes = try JSONEncoder().encode(findings).count
        #expect(bytes < 60_000)
        #expect(findings.allSatisfy { $0.evidence.count >= 3 && $0.evidence.count + $0.omittedLinks >= 400 })
        // A few lists and deliveries keep all their links.
        report.evidence = EvidenceKind.allCases.flatMap { kind in (0..<6).map { EvidenceLink(kind, "record \($0)") } }
        #expect(SystemChecks.run(on: report, checklist).allSatisfy { $0.omittedLinks == 0 })
    }

    @Test("a finding names the sites, the first few of them, and counts all")
    func offenders() throws {
        var report = CleanReport.make(members: 20)
        for index in 3..<15 { report.members.members[index].hasGridContract = false }
        let found = try finding("C9", in: report)
        #expect(found.detail.en == "20 site(s), without a grid contract: 12 (H4, H5, H6, H7, H8, …)")
        #expect(found.detail.ja == "20件、系統との契約を特定できないもの 12件（H4、H5、H6、H7、H8ほか）")
    }

    @Test("no finding repeats an address, a serial or a supply-point number")
    func privacy() {
        let secrets = ["千代田", "大阪市", "PCS0", "PCS9", "03-"] + (0..<6).map { "address\($0)" }
        for mutation in Mutations.breaking + Mutations.further {
            var report = CleanReport.make()
            mutation.apply(&report)
            for finding in SystemChecks.run(on: report, checklist) {
                let text = finding.detail.ja + finding.detail.en
                for secret in secrets { #expect(!text.contains(secret), "\(finding.item): \(text)") }
            }
        }
    }

    @Test("an empty fleet passes no check of members")
    func emptyFleet() {
        var report = CleanReport.make()
        report.members.members = []
        report.members.reportedCount = 0
        let outcomes = Dictionary(
            uniqueKeysWithValues: SystemChecks.run(on: report, checklist).map { ($0.item.text, $0.outcome) })
        for item in ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C11", "D1", "E8", "F2"] {
            #expect(outcomes[item] == .fail, "\(item)")
        }
    }

    @Test("one bad home among 20,000 is found by name")
    func largeFleet() throws {
        var report = CleanReport.make(members: 20_000)
        report.members.members[12_344].energy.selfUse += .wattHours(1)
        #expect(try finding("E8", in: report).detail.en.contains("members off balance: 1 (H12345)"))
        #expect(try finding("C1", in: report).outcome == .pass)
    }

    @Test(
        "the sample size is that of the filing PV14",
        arguments: zip([168, 288, 408, 528, 648, 768, 888, 1008], [49, 56, 59, 61, 62, 63, 64, 64]))
    func sampleSize(population: Int64, required: Int64) {
        let settings = checklist.settings
        let size = PlausibilityChecks.requiredSample(
            population: population, variance: settings.samplingVariance, settings)
        #expect(size == Rational(required))
    }

    @Test(
        "f(t) follows the tiers",
        arguments: [
            ("0.99", "0", "0.00055"), ("1", "0.5", "0.000523"), ("2.49", "0.5", "0.000523"), ("2.5", "1", "0.000496"),
        ])
    func transition(elapsed: String, share: String, factor: String) throws {
        var report = CleanReport.make()
        report.calculation.years[0].factor = number(factor)
        report.calculation.years[0].transition = TransitionFacts(
            elapsedYears: number(elapsed), share: number(share), marginal: number("0.00055"),
            average: number("0.000496"))
        #expect(try finding("F4", in: report).outcome == .pass)
        report.calculation.years[0].transition?.share = number("0.25")
        #expect(try finding("F4", in: report).outcome == .fail)
    }

    @Test(
        "the yearly floor is exact where binary fractions are not",
        arguments: [("1000", "0.434", 0), ("2304", "0.999936", 0), ("2305", "1.00037", 1), ("500000", "217", 217)])
    func floors(kilowattHours: String, emissions: String, floored: Int64) throws {
        var report = CleanReport.make()
        report.calculation.years[0].projectAncillary = .zero
        report.calculation.years[0].project = .zero
        report.calculation.years[0].baseline = tonnes(emissions)
        report.calculation.years[0].reduction = tonnes(emissions)
        report.calculation.years[0].floored = Tonnes(known: floored)
        #expect(try finding("F8", in: report).outcome == .pass)
        report.calculation.years[0].floored = Tonnes(known: floored + 1)
        #expect(try finding("F8", in: report).outcome == .fail)
        #expect(number(kilowattHours) * number("0.000434") == number(emissions))
    }

    @Test("a setting decides whether a missing photograph or an unconfirmed factor blocks")
    func consequences() throws {
        var settings = checklist.settings
        var report = CleanReport.make()
        report.members.members[0].installationEvidence = false
        report.calculation.factors[2].verified = false
        #expect(ConditionChecks.installed(report, settings).outcome == .notice)
        #expect(DefinitionChecks.factorRows(report, settings).outcome == .notice)
        settings.installationEvidence = .fail
        settings.unverifiedFactor = .fail
        #expect(ConditionChecks.installed(report, settings).outcome == .fail)
        #expect(DefinitionChecks.factorRows(report, settings).outcome == .fail)
    }

    @Test("the peer band is inclusive at its edges")
    func band() throws {
        var report = CleanReport.make(members: 9)
        for index in report.members.members.indices {
            report.members.members[index].energy.generation = .kilowattHours(5_000)
            report.members.members[index].measuredMinutes = 1_440_000
        }
        // Median 1 kWh/kW/day exactly; the edges are 0.4 and 1.6.
        report.members.members[0].energy.generation = .kilowattHours(2_000)
        report.members.members[8].energy.generation = .kilowattHours(8_000)
        #expect(try finding("E11", in: report).outcome == .pass)
        report.members.members[0].energy.generation -= .wattHours(1)
        #expect(try finding("E11", in: report).detail.en.contains("below: 1 (H1), above: 0"))
        report.members.members[8].energy.generation += .wattHours(5)
        #expect(try finding("E11", in: report).detail.en.contains("below: 1 (H1), above: 1 (H9)"))
    }
}
