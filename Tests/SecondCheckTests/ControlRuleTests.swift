import Testing

@testable import SecondCheck

@Suite("The second check knows the registry's controls, and every way out")
struct ControlRuleTests {
    typealias Wrong = AuditorTests.Wrong

    private static let all = Journal.movement([1...10])
    private static let four = Journal.movement([7...10], ended: [1...10], kept: [1...6])

    /// Records after the four of accounts A, B and C with ten units on A.
    static let wrongs: [Wrong] = [
        Wrong("at once to an account that is not trusted", ["5 audit.transfer.early"]) {
            $0.controls(delays: true)
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("at once to one that is trusted not yet", ["6 audit.transfer.early"]) {
            $0.controls(delays: true)
            $0.trust("A", "B")
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("to many, one of them not trusted", ["5 audit.transfer.early", "5 audit.transfer.early"]) {
            $0.controls(delays: true)
            $0.distribute([("B", 9...10), ("C", 1...3)], kept: [4...8], quantity: 5)
        },
        Wrong("set aside for a day that is too early", ["5 audit.control.early"]) {
            $0.controls(delays: true)
            // Asked for on a Saturday: Tuesday noon at the earliest.
            $0.reserve(four, quantity: 4, completion: #"{"at":"2026-12-01T02:59:59Z","kind":"due"}"#)
        },
        Wrong("set aside for the first day that may be", []) {
            $0.controls(delays: true)
            $0.reserve(four, quantity: 4, completion: #"{"at":"2026-12-01T03:00:00Z","kind":"due"}"#)
        },
        Wrong("set aside to be handed over by hand at once", ["5 audit.control.early"]) {
            $0.controls(delays: true)
            $0.reserve(four, quantity: 4)
        },
        Wrong("trusted too early", ["5 audit.control.early"]) {
            $0.controls(trustedAfter: 4)
            $0.trust("A", "B", from: "2026-12-03T02:59:59Z")
        },
        Wrong("trusted from the first day that may be", []) {
            $0.controls(trustedAfter: 4)
            $0.trust("A", "B", from: "2026-12-03T03:00:00Z")
        },
        Wrong("trusted twice", ["5 audit.change.none"]) {
            $0.trust("A", "B")
            $0.trust("A", "B")
        },
        Wrong("an account that trusts itself", ["4 audit.transfer.sameAccount"]) { $0.trust("A", "A") },
        Wrong("more to an account that is not trusted than may go", ["5 audit.limit.exceeded"]) {
            $0.controls(limit: 9)
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("to many, more together than may go", ["5 audit.limit.exceeded"]) {
            $0.controls(limit: 4)
            $0.distribute([("B", 9...10), ("C", 1...3)], kept: [4...8], quantity: 5)
        },
        Wrong("more to another registry than may go", ["5 audit.limit.exceeded"]) {
            $0.controls(limit: 9)
            $0.export("A", all, quantity: 10)
        },
        Wrong("an account opened for somebody whom nobody checked", ["5 audit.account.unchecked"]) {
            $0.controls(diligence: true)
            $0.open("D")
        },
        Wrong("an account checked on a day to come", ["4 audit.account.unchecked"]) {
            $0.add(
                "registry.account.opened",
                #"{"account":"D","dueDiligence":{"basis":"b","checkedOn":"2026-11-29"},"kind":"holding","#
                    + #""organisation":"org-D","title":"t"}"#)
        },
        Wrong("controls set by somebody else", ["4 audit.actor.other"]) {
            $0.add(
                "controls.set",
                #"{"controls":{"delaysUntrusted":false,"requiresDueDiligence":false,"trustedAfterWorkingDays":0}}"#,
                by: "h1", of: "org-A", as: "accountRepresentative")
        },
        Wrong("cancelled units that move", ["5 audit.units.cancelled"]) {
            $0.cancel("A", all, quantity: 10)
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("units of another registry that are used up", ["5 audit.units.exported"]) {
            $0.export("A", all, quantity: 10)
            $0.retire("A", all, quantity: 10)
        },
        Wrong("cancelled for the holder by the administrator", ["4 audit.actor.other"]) {
            $0.cancel("A", all, quantity: 10, byAdministrator: true)
        },
        Wrong("cancelled by the holder as if too much had been issued", ["4 audit.actor.other"]) {
            $0.cancel("A", all, quantity: 10, "mandatory")
        },
        Wrong("neither a freeze nor a flag keeps units that should not exist", []) {
            $0.freeze(#"{"kind":"registry"}"#)
            $0.flag("A")
            $0.limit("A", 1)
            $0.cancel("A", all, quantity: 10, "reversal", byAdministrator: true)
        },
        Wrong("a holder cancels what stands still", ["5 audit.frozen"]) {
            $0.freeze(#"{"kind":"registry"}"#)
            $0.cancel("A", all, quantity: 10)
        },
        Wrong("put right, whatever stands still", []) {
            $0.transfer("A", "B", four, quantity: 4)
            $0.freeze(#"{"kind":"registry"}"#)
            $0.flag("B")
            $0.correct(4, "B", "A", Journal.movement([7...10]), quantity: 4)
        },
        Wrong("put right in part", ["5 audit.correction.other"]) {
            $0.transfer("A", "B", four, quantity: 4)
            $0.correct(4, "B", "A", Journal.movement([7...8], ended: [7...10], kept: [9...10]), quantity: 2)
        },
        Wrong("put right what was no transfer", ["5 audit.correction.other"]) {
            $0.transfer("A", "B", four, quantity: 4)
            $0.correct(3, "B", "A", Journal.movement([7...10]), quantity: 4)
        },
        Wrong("put right from where the units have gone on", ["6 audit.units.notHeld"]) {
            $0.transfer("A", "B", four, quantity: 4)
            $0.transfer("B", "C", Journal.movement([7...10]), quantity: 4)
            $0.correct(4, "B", "A", Journal.movement([7...10]), quantity: 4)
        },
        Wrong("put right after the units had gone on and come back", ["7 audit.correction.goodFaith"]) {
            $0.transfer("A", "B", four, quantity: 4)
            $0.transfer("B", "C", Journal.movement([7...7], ended: [7...10], kept: [8...10]), quantity: 1)
            $0.transfer("C", "B", Journal.movement([7...7]), quantity: 1)
            $0.correct(4, "B", "A", Journal.movement([7...7, 8...10]), quantity: 4)
        },
        Wrong("put right twice, the second time what was bought anew", ["7 audit.correction.goodFaith"]) {
            $0.transfer("A", "B", four, quantity: 4)
            $0.correct(4, "B", "A", Journal.movement([7...10]), quantity: 4)
            $0.transfer("A", "B", Journal.movement([7...10]), quantity: 4)
            $0.correct(4, "B", "A", Journal.movement([7...10]), quantity: 4)
        },
        Wrong("the same units to two", ["4 audit.units.twice"]) {
            $0.distribute([("B", 8...10), ("C", 8...9)], kept: [1...7], quantity: 5)
        },
        Wrong("to many, and to itself", ["4 audit.transfer.sameAccount"]) {
            $0.distribute([("B", 8...10), ("A", 1...2)], kept: [3...7], quantity: 5)
        },
    ]

    @Test("a rule that is broken is named with its record", arguments: wrongs)
    func wrong(_ wrong: Wrong) {
        var journal = Journal.three()
        wrong.add(&journal)
        #expect(journal.findings() == wrong.findings)
    }

    @Test("issued is held, retired, cancelled and handed over")
    func conserved() {
        var journal = Journal.three()
        journal.distribute([("B", 9...10), ("C", 1...3)], kept: [4...8], quantity: 5)
        journal.cancel("A", Journal.movement([4...8]), quantity: 5)
        journal.export("B", Journal.movement([9...10]), quantity: 2)
        journal.retire("C", Journal.movement([1...1], ended: [1...3], kept: [2...3]), quantity: 1)
        let auditor = journal.audited()
        #expect(auditor.findings.isEmpty, "\(auditor.findings)")
        let batch = auditor.batches[0]
        #expect([batch.issued, batch.held, batch.retired, batch.cancelled, batch.exported] == [10, 2, 1, 5, 2])
        #expect(auditor.blocks.map(\.status) == [.retired, .held, .cancelled, .exported])
        #expect(auditor.blocks.map(\.account) == ["C", "C", "A", "B"])
        #expect(
            auditor.lines.suffix(6) == [
                AuditedLine(account: "A", record: 4, held: 5, retired: 0),
                AuditedLine(account: "B", record: 4, held: 2, retired: 0),
                AuditedLine(account: "C", record: 4, held: 3, retired: 0),
                AuditedLine(account: "A", record: 5, held: 0, retired: 0),
                AuditedLine(account: "B", record: 6, held: 0, retired: 0),
                AuditedLine(account: "C", record: 7, held: 2, retired: 1),
            ])
    }

    @Test("a delayed transfer spends its approval when its units are set aside, and needs none when they go")
    func approvedDelay() {
        var journal = Journal.three()
        journal.controls(delays: true)
        journal.set(["units.reserve", "units.transfer", "hold.complete"])
        journal.approve(journal.ask("A", "B", units: #"{"quantity":{"_0":4}}"#, request: "asked"))
        let due = #"{"at":"2026-12-01T03:00:00Z","kind":"due"}"#
        journal.reserve(Self.four, quantity: 4, completion: due, request: "asked")
        journal.complete([7...10], quantity: 4, at: "2026-12-01T03:00:00Z", of: "registry", as: "systemOperator")
        #expect(journal.findings() == [])
        var alone = Journal.three()
        alone.controls(delays: true)
        alone.set(["units.reserve", "units.transfer"])
        alone.reserve(Self.four, quantity: 4, completion: due)
        #expect(alone.findings() == ["6 audit.approval.missing"])
    }
}
