import Foundation
import Quantities
import Testing

@testable import Verification

@Suite struct VerificationEventTests {
    /// A verification in which everything happens once.
    private func eventful() throws -> Desk {
        var desk = try Desk.ready()
        try desk.answer("E4", .nonconform, "理由がない")
        try desk.perform(
            .resolveFinding(
                ResolveFinding(
                    item: ChecklistItem.ID(known: "E4"), comment: "訂正済み",
                    evidence: [EvidenceLink(.disposition, "record:88", note: "第2版")])), by: Desk.verifier)
        try desk.perform(
            .review(ReviewConclusion(agrees: false, opinion: .unqualified, comment: "再確認")), by: Desk.reviewer)
        try desk.agree()
        try desk.perform(Desk.sign(), by: Desk.verifier)
        return desk
    }

    @Test("every kind of event reads back from its JSON, and replaying gives the same state")
    func roundTrip() throws {
        let desk = try eventful()
        var replayed: [VerificationEvent] = []
        for event in desk.events { replayed.append(try #require(VerificationEvent(body: try copy(event.body)))) }
        #expect(replayed == desk.events)
        let kinds = Set(desk.events.map { type(of: $0.body).kind })
        #expect(kinds == Set(VerificationEvent.bodies.map { $0.kind }))
        let state = VerificationState(
            project: desk.state.project, period: desk.state.period, replaying: replayed)
        #expect(state == desk.state)
    }

    private func copy<Body: EventBody>(_ body: Body) throws -> any EventBody {
        try JSONDecoder().decode(Body.self, from: try JSONEncoder().encode(body))
    }

    @Test("kinds are stable")
    func kinds() {
        #expect(
            VerificationEvent.bodies.map { $0.kind } == [
                "verification.engagement.opened", "verification.checklist.run", "verification.item.answered",
                "verification.finding.resolved", "verification.review.agreed", "verification.review.disagreed",
                "verification.statement.signed",
            ])
    }

    @Test("a finding and a statement have the JSON that records keep")
    func json() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let finding = Finding(
            item: ChecklistItem.ID(known: "E10"), outcome: .notApplicable, detail: Bilingual(ja: "なし", en: "none"),
            evidence: [EvidenceLink(.saleStatement, "record:4")])
        #expect(
            String(decoding: try encoder.encode(finding), as: UTF8.self)
                == #"{"detail":{"en":"none","ja":"なし"},"evidence":[{"kind":"saleStatement","note":"","reference":"record:4"}],"#
                + #""item":"E10","omittedLinks":0,"outcome":"notApplicable"}"#)
        let statement = try #require(try eventful().state.statement)
        #expect(
            String(decoding: try encoder.encode(statement), as: UTF8.self)
                == #"{"assurance":"reasonable","by":{"organisation":"org-ver","person":"p-ver","role":"verifier"},"#
                + #""checklistDigest":"\#(Desk.digest)","claim":7,"materialityPercent":"5","opinion":"unqualified","#
                + #""period":"M-1","project":"P-001","qualification":"","reportDigest":"\#(Desk.digest)","#
                + #""reviewer":{"organisation":"org-ver","person":"p-rev","role":"independentReviewer"},"run":1}"#)
    }
}
