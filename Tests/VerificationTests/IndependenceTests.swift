import Quantities
import Testing

@testable import Verification

@Suite struct IndependenceTests {
    private static let item = VerificationCommand.answerItem(
        AnswerItem(item: ChecklistItem.ID(known: "A9"), answer: .conform))
    private static let agree = VerificationCommand.review(ReviewConclusion(agrees: true, opinion: .unqualified))

    private func engaged() throws -> Desk {
        var desk = try Desk()
        try desk.engage()
        try desk.run()
        return desk
    }

    @Test(
        "nobody but an independent verifier of the team answers an item",
        arguments: [
            (Desk.operatorActor, "role"), (Desk.system, "role"), (Desk.reviewer, "role"),
            (Desk.actor("p-op", "org-op", .verifier), "notIndependent"),
            (Desk.actor("p-op", "org-ver", .verifier), "notIndependent"),
            (Desk.actor("p-other", "org-op", .verifier), "notIndependent"),
            (Desk.actor("p-other", "org-sys", .verifier), "notIndependent"),
            (Desk.approver, "notIndependent"),
            (Desk.actor("p-other", "org-ver", .verifier), "outsideTeam"),
            (Desk.actor("p-ver", "org-else", .verifier), "outsideTeam"),
        ])
    func answering(_ actor: Actor, _ code: String) throws {
        let desk = try engaged()
        #expect(desk.refusal(Self.item, by: actor)?.code == "verification.actor.\(code)")
        #expect(desk.refusal(Desk.sign(), by: actor)?.code == "verification.actor.\(code)")
        let resolve = VerificationCommand.resolveFinding(
            ResolveFinding(item: ChecklistItem.ID(known: "A9"), comment: "x"))
        #expect(desk.refusal(resolve, by: actor)?.code == "verification.actor.\(code)")
        #expect(desk.state.answers.isEmpty)
    }

    @Test(
        "the reviewer is outside the team, the operator and the approvers",
        arguments: [
            (Desk.verifier, "actor.role"), (Desk.operatorActor, "actor.role"),
            (Desk.actor("p-ver", "org-ver", .independentReviewer), "reviewer.insideTeam"),
            (Desk.actor("p-ver2", "org-ver", .independentReviewer), "reviewer.insideTeam"),
            (Desk.actor("p-ver2", "org-else", .independentReviewer), "reviewer.insideTeam"),
            (Desk.actor("p-op", "org-else", .independentReviewer), "actor.notIndependent"),
            (Desk.actor("p-x", "org-op", .independentReviewer), "actor.notIndependent"),
            (Desk.actor("p-app", "org-ver", .independentReviewer), "actor.notIndependent"),
        ])
    func reviewing(_ actor: Actor, _ code: String) throws {
        var desk = try engaged()
        try desk.answerAll()
        #expect(desk.refusal(Self.agree, by: actor)?.code == "verification.\(code)")
        #expect(desk.state.review == nil)
    }

    @Test("a reviewer may be of the same body or of another one")
    func goodReviewers() throws {
        for organisation in ["org-ver", "org-else"] {
            var desk = try engaged()
            try desk.answerAll()
            try desk.perform(Self.agree, by: Desk.actor("p-rev", organisation, .independentReviewer))
            #expect(desk.state.review?.agrees == true)
        }
    }

    @Test("the operator cannot engage itself, nor put its people or approvers into a team")
    func engagement() throws {
        let desk = try Desk()
        let good = [Desk.verifier.person]
        #expect(
            desk.refusal(Desk.engagement(team: good), by: Desk.operatorActor)?.code == "verification.actor.role")
        let disguised = Desk.actor("p-op", "org-ver", .verifier)
        #expect(desk.refusal(Desk.engagement(team: good), by: disguised)?.code == "verification.actor.notIndependent")
        for person in [Desk.operatorActor.person, Desk.system.person, Desk.approver.person] {
            let team = Desk.engagement(team: good + [person])
            #expect(desk.refusal(team, by: Desk.verifier)?.code == "verification.actor.notIndependent")
        }
        for team in [[], good + good, (0...50).map { PersonID(known: "p\($0)") }] {
            let code = desk.refusal(Desk.engagement(team: team), by: Desk.verifier)?.code
            #expect(code == "verification.engagement.malformed")
        }
        let other = Desk.actor("p-ver", "org-else", .verifier)
        #expect(desk.refusal(Desk.engagement(team: good), by: other)?.code == "verification.engagement.malformed")
        let short = Period(known: CleanReport.period.start, until: CleanReport.period.lastDay)
        let early = Desk.engagement(team: good, covers: short)
        #expect(desk.refusal(early, by: Desk.verifier)?.code == "verification.engagement.malformed")
        #expect(desk.state.engagement == nil)
    }

    @Test("the team is fixed once answers were given")
    func fixedTeam() throws {
        var desk = try engaged()
        try desk.engage()
        try desk.answer("A9")
        let again = Desk.engagement(team: [Desk.colleague.person])
        #expect(desk.refusal(again, by: Desk.verifier)?.code == "verification.engagement.inUse")
    }

    @Test("without an engagement or a run nothing is answered or reviewed")
    func order() throws {
        var desk = try Desk()
        #expect(desk.refusal(Self.item, by: Desk.verifier)?.code == "verification.engagement.missing")
        #expect(desk.refusal(Self.agree, by: Desk.reviewer)?.code == "verification.engagement.missing")
        try desk.engage()
        #expect(desk.refusal(Self.item, by: Desk.verifier)?.code == "verification.run.missing")
        #expect(desk.refusal(Self.agree, by: Desk.reviewer)?.code == "verification.run.missing")
    }
}
