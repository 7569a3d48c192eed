import Foundation
import Quantities
import Testing

@testable import Verification

@Suite struct VerificationProgressTests {
    @Test("before the first run nothing has been decided")
    func notRun() throws {
        let desk = try Desk()
        let progress = VerificationProgress(of: desk.state, desk.checklist)
        #expect(progress.total == [.notRun: 69] && progress.blockers == ["checklist"] && progress.signed == nil)
    }

    @Test("counts by section and status follow the findings and answers")
    func counts() throws {
        var desk = try Desk()
        try desk.engage()
        var report = CleanReport.make()
        report.project.number.reported = "P-9"
        report.data.saleStatements = []
        report.data.log?.witnesses = 0
        try desk.run(report)
        try desk.answer("E4", .nonconform, "no reason")
        try desk.answer("E2", .clarification, "which gap?")
        try desk.perform(
            .resolveFinding(ResolveFinding(item: ChecklistItem.ID(known: "E2"), comment: "seen")), by: Desk.verifier)
        let progress = VerificationProgress(of: desk.state, desk.checklist)
        #expect(
            progress.total == [
                .pass: 47, .fail: 1, .notApplicable: 1, .notice: 1, .nonconform: 1, .resolved: 1, .open: 17,
            ])
        #expect(progress.sections.map(\.items) == [9, 8, 12, 10, 13, 10, 7])
        let data = progress.sections[4]
        #expect(data.title.ja == "データ")
        #expect(data.counts == [.pass: 8, .notApplicable: 1, .notice: 1, .nonconform: 1, .resolved: 1, .open: 1])
        #expect(progress.blockers.contains("A1 (fail)") && progress.blockers.contains("E4 (CAR)"))
        let row = try #require(progress.items.first { $0.item.text == "E4" })
        #expect(row.status == .nonconform && row.comment == "no reason" && row.detail == nil)
    }

    @Test("a signed verification has no blockers, and its JSON has counts by name")
    func signed() throws {
        var desk = try Desk.ready()
        try desk.perform(Desk.sign(), by: Desk.verifier)
        let progress = VerificationProgress(of: desk.state, desk.checklist)
        #expect(progress.blockers.isEmpty && progress.signed == .unqualified)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(progress), as: UTF8.self)
        #expect(text.contains(#""total":{"conform":19,"pass":50}"#))
        #expect(try JSONDecoder().decode(VerificationProgress.self, from: Data(text.utf8)) == progress)
    }
}
