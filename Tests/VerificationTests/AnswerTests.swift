import Quantities
import Testing

@testable import Verification

@Suite struct AnswerTests {
    private func desk() throws -> Desk {
        var desk = try Desk()
        try desk.engage()
        try desk.run()
        return desk
    }

    private func command(
        _ item: String, _ answer: Answer = .conform, _ comment: String = "", _ evidence: [EvidenceLink] = []
    ) -> VerificationCommand {
        .answerItem(
            AnswerItem(item: ChecklistItem.ID(known: item), answer: answer, comment: comment, evidence: evidence))
    }

    @Test("an item of the system and an unknown item cannot be answered")
    func items() throws {
        let desk = try desk()
        #expect(desk.refusal(command("A1"), by: Desk.verifier)?.code == "verification.item.filledBySystem")
        #expect(desk.refusal(command("Z9"), by: Desk.verifier)?.code == "verification.item.unknown")
    }

    @Test("everything but conformity needs a reason", arguments: Answer.allCases)
    func reasons(_ answer: Answer) throws {
        let desk = try desk()
        let refusal = desk.refusal(command("A9", answer), by: Desk.verifier)
        #expect(refusal?.code == (answer == .conform ? nil : "verification.comment.missing"))
    }

    @Test("what an answer carries is limited")
    func limits() throws {
        var desk = try desk()
        let link = EvidenceLink(.siteVisit, "photo:1")
        let refused: [VerificationCommand] = [
            command("A9", .forward, String(repeating: "長", count: 1_334)),
            command("A9", .conform, "", Array(repeating: link, count: 51)),
            command("A9", .conform, "", [EvidenceLink(.siteVisit, "")]),
            command("A9", .conform, "", [EvidenceLink(.siteVisit, String(repeating: "x", count: 301))]),
            command("A9", .conform, "", [EvidenceLink(.siteVisit, "x", note: String(repeating: "x", count: 301))]),
        ]
        for command in refused {
            #expect(desk.refusal(command, by: Desk.verifier)?.code == "verification.input.tooLong")
        }
        try desk.perform(
            command("A9", .forward, String(repeating: "長", count: 1_333), Array(repeating: link, count: 50)),
            by: Desk.verifier)
        #expect(desk.state.answers[ChecklistItem.ID(known: "A9")]?.evidence.count == 50)
    }

    @Test("an answer can be given again; both stay in the history")
    func again() throws {
        var desk = try desk()
        try desk.answer("A9", .nonconform, "no contract")
        try desk.answer("A9")
        #expect(desk.state.history.map(\.revision) == [1, 2])
        #expect(desk.state.answers[ChecklistItem.ID(known: "A9")]?.answer == .conform)
        #expect(desk.state.unresolved.isEmpty)
    }

    @Test("answering again reopens what was resolved")
    func reopened() throws {
        var desk = try desk()
        try desk.answer("A9", .nonconform, "no contract")
        let item = ChecklistItem.ID(known: "A9")
        #expect(
            desk.refusal(.resolveFinding(ResolveFinding(item: item, comment: "")), by: Desk.verifier)?.code
                == "verification.comment.missing")
        try desk.perform(.resolveFinding(ResolveFinding(item: item, comment: "contract seen")), by: Desk.verifier)
        #expect(desk.state.resolutions[item]?.revision == 1)
        try desk.answer("A9", .nonconform, "another contract")
        #expect(desk.state.unresolved.map(\.item) == [item])
    }

    @Test("a digest is 64 lower-case hex digits", arguments: ["", "0f", String(repeating: "0F", count: 32)])
    func digests(_ digest: String) throws {
        var desk = try desk()
        #expect(throws: Rejection.self) { try desk.run(digest: digest) }
        #expect(desk.state.run?.number == 1)
    }

    @Test("a verifier may run the checklist, an approving committee may not")
    func runners() throws {
        let desk = try desk()
        let run = VerificationCommand.runChecklist(
            RunChecklist(
                report: CleanReport.make(), reportDigest: Desk.digest, checklist: desk.checklist,
                checklistDigest: Desk.digest))
        let committee = Desk.actor("p-app", "org-c", .certificationCommittee)
        #expect(desk.refusal(run, by: committee)?.code == "verification.actor.role")
        #expect(desk.refusal(run, by: Desk.verifier) == nil)
    }
}
