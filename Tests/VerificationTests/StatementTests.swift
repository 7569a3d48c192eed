import Quantities
import Testing

@testable import Verification

@Suite struct StatementTests {
    @Test("a statement states the report, the claim, the level and the reviewer, and is final")
    func signed() throws {
        var desk = try Desk.ready()
        try desk.perform(Desk.sign(), by: Desk.verifier)
        let statement = try #require(desk.state.statement)
        #expect(statement.reportDigest == Desk.digest && statement.claim == Tonnes(known: 7))
        #expect(statement.assurance == .reasonable && statement.materialityPercent == 5)
        #expect(statement.reviewer == Desk.reviewer && statement.by == Desk.verifier)
        #expect(try VerifiedReport(desk.state).claim == Tonnes(known: 7))
        #expect(desk.refusal(Desk.sign(), by: Desk.verifier)?.code == "verification.statement.signed")
        #expect(throws: Rejection.self) { try desk.run() }
        #expect(throws: Rejection.self) { try desk.answer("A9") }
    }

    @Test("a blocked statement lists everything that is open")
    func everythingOpen() throws {
        var desk = try Desk()
        try desk.engage()
        #expect(desk.refusal(Desk.sign(), by: Desk.verifier)?.found == "checklist")
        var report = CleanReport.make()
        report.project.number.reported = "P-9"
        report.calculation.claim.reported = Tonnes(known: 8)
        try desk.run(report)
        for item in desk.state.unanswered where item.text != "G7" && item.text != "B2" { try desk.answer(item.text) }
        try desk.answer("E4", .nonconform, "dispositions without reason")
        try desk.answer("F10", .clarification, "which factor?")
        let refusal = try #require(desk.refusal(Desk.sign(), by: Desk.verifier))
        #expect(refusal.code == "verification.statement.blocked")
        #expect(refusal.found == "B2, G7, A1 (fail), F9 (fail), E4 (CAR), F10 (CL), review")
    }

    @Test("each of the 19 items by itself blocks the statement")
    func eachItemBlocks() throws {
        for missing in try Checklist.embedded().openForVerifier.map(\.id) {
            var desk = try Desk()
            try desk.engage()
            try desk.run()
            for item in desk.state.unanswered where item != missing { try desk.answer(item.text) }
            #expect(desk.refusal(Desk.sign(), by: Desk.verifier)?.found == "\(missing), review")
            let review = VerificationCommand.review(ReviewConclusion(agrees: true, opinion: .unqualified))
            let early = try #require(desk.refusal(review, by: Desk.reviewer))
            #expect(early.code == "verification.review.itemsOpen" && early.found == missing.text)
        }
    }

    @Test("each failing system item blocks a positive opinion, and none an adverse one", arguments: Mutations.breaking)
    func failBlocks(_ mutation: Mutation) throws {
        var report = CleanReport.make()
        mutation.apply(&report)
        var desk = try Desk.ready(report)
        for opinion in [Opinion.unqualified, .qualified] {
            let refusal = try #require(desk.refusal(Desk.sign(opinion, "but"), by: Desk.verifier))
            #expect(refusal.code == "verification.statement.blocked")
            #expect(refusal.found.contains("\(mutation.item) (fail)"))
        }
        try desk.agree(.adverse)
        try desk.perform(Desk.sign(.adverse, "\(mutation.item) fails"), by: Desk.verifier)
        let state = desk.state
        #expect(throws: Rejection.self) { try VerifiedReport(state) }
    }

    @Test("notices and items that do not apply do not block")
    func noticesPass() throws {
        var report = CleanReport.make()
        report.evidence = []
        report.data.saleStatements = []
        var desk = try Desk.ready(report)
        try desk.perform(Desk.sign(), by: Desk.verifier)
        #expect(desk.state.statement?.opinion == .unqualified)
    }

    @Test("a CAR or CL is open until resolved; a FAR is not", arguments: Answer.allCases)
    func requests(_ answer: Answer) throws {
        var desk = try Desk()
        try desk.engage()
        try desk.run()
        try desk.answerAll()
        try desk.answer("E4", answer, "because")
        try desk.agree()
        let item = ChecklistItem.ID(known: "E4")
        let resolve = VerificationCommand.resolveFinding(ResolveFinding(item: item, comment: "corrected"))
        if answer.needsResolution {
            let refusal = try #require(desk.refusal(Desk.sign(), by: Desk.verifier))
            #expect(refusal.found == "E4 (\(answer.abbreviation ?? ""))")
            try desk.perform(resolve, by: Desk.colleague)
            #expect(desk.refusal(Desk.sign(), by: Desk.verifier)?.found == "review")
            try desk.agree()
        }
        #expect(desk.refusal(resolve, by: Desk.verifier)?.code == "verification.finding.notOpen")
        try desk.perform(Desk.sign(), by: Desk.verifier)
        #expect(desk.state.history.count { $0.item == item } == 2)
    }

    @Test("a disagreeing reviewer, or one who agreed to another opinion, blocks")
    func review() throws {
        var desk = try Desk.ready()
        try desk.perform(
            .review(ReviewConclusion(agrees: false, opinion: .unqualified, comment: "too thin")), by: Desk.reviewer)
        #expect(desk.refusal(Desk.sign(), by: Desk.verifier)?.found == "review (disagreed)")
        try desk.agree(.qualified)
        #expect(desk.refusal(Desk.sign(), by: Desk.verifier)?.found == "review (agreed to qualified)")
        try desk.perform(Desk.sign(.qualified, "FAR on E4"), by: Desk.verifier)
        #expect(desk.state.statement?.qualification == "FAR on E4")
        let silent = try Desk.ready()
        let mute = VerificationCommand.review(ReviewConclusion(agrees: false, opinion: .unqualified))
        #expect(silent.refusal(mute, by: Desk.reviewer)?.code == "verification.comment.missing")
    }

    @Test("whatever happens after the review ends it")
    func reviewEnds() throws {
        var answered = try Desk.ready()
        try answered.answer("A9")
        #expect(answered.state.review == nil)
        var rerun = try Desk.ready()
        try rerun.run()
        #expect(rerun.state.review == nil)
        #expect(rerun.state.unanswered.isEmpty, "the same report: the answers stand")
    }

    @Test("another report needs new answers; the old ones stay in the history")
    func anotherReport() throws {
        var desk = try Desk.ready()
        try desk.run(digest: String(repeating: "1e", count: 32))
        #expect(desk.state.unanswered.count == 19 && desk.state.history.count == 19)
        #expect(desk.state.run?.number == 2 && desk.state.run?.supersedes == 1)
        try desk.answer("A9")
        #expect(desk.state.history.last?.revision == 2 && desk.state.history.last?.run == 2)
    }

    @Test("a qualification stands exactly where the opinion needs one")
    func qualification() throws {
        var desk = try Desk.ready()
        #expect(
            desk.refusal(Desk.sign(.unqualified, "but"), by: Desk.verifier)?.code
                == "verification.statement.qualification")
        try desk.agree(.qualified)
        #expect(desk.refusal(Desk.sign(.qualified), by: Desk.verifier)?.code == "verification.statement.qualification")
    }

    @Test("without a statement there is no verified report")
    func notVerified() throws {
        let state = try Desk.ready().state
        #expect(throws: Rejection.self) { try VerifiedReport(state) }
    }
}
