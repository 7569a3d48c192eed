import Testing

@testable import SecondCheck

@Suite("The second check knows what may become of units that are set aside")
struct HoldRuleTests {
    typealias Wrong = AuditorTests.Wrong

    private static let four = Journal.movement([7...10], ended: [1...10], kept: [1...6])
    private static let due = #"{"at":"2026-12-01T03:00:00Z","kind":"due"}"#
    private static let abroad =
        #"{"at":"2026-12-01T03:00:00Z","destination":"X","kind":"export","registry":"r"}"#
    private static let awaited = #"{"kind":"awaited","until":"2026-12-02T03:00:00Z"}"#

    /// Records after the four of accounts A, B and C with ten units on A; the fifth sets the upper four aside for B.
    static let wrongs: [Wrong] = [
        Wrong("set aside and handed over", []) {
            $0.reserve(four, quantity: 4)
            $0.complete([7...10], quantity: 4)
        },
        Wrong("set aside and called back", []) {
            $0.reserve(four, quantity: 4)
            $0.release([7...10], quantity: 4)
            $0.transfer("A", "C", Journal.movement([7...10]), quantity: 4)
        },
        Wrong("set aside, and moved otherwise", ["5 audit.units.reserved"]) {
            $0.reserve(four, quantity: 4)
            $0.transfer("A", "C", Journal.movement([7...10]), quantity: 4)
        },
        Wrong("set aside, and used up", ["5 audit.units.reserved"]) {
            $0.reserve(four, quantity: 4)
            $0.retire("A", Journal.movement([8...8], ended: [7...10], kept: [7...7, 9...10]), quantity: 1)
        },
        Wrong("set aside twice", ["5 audit.units.reserved"]) {
            $0.reserve(four, quantity: 4)
            $0.reserve(Journal.movement([7...10]), quantity: 4, 2)
        },
        Wrong("closed while units are on their way to it", ["5 audit.account.unitsComing"]) {
            $0.reserve(four, quantity: 4)
            $0.close("B")
        },
        Wrong("to another registry on its day, whoever says so", []) {
            $0.controls(delays: true, confirm: 3, limit: 4)
            $0.reserve(four, quantity: 4, to: "A", completion: abroad)
            $0.export("A", Journal.movement([7...10]), quantity: 4, hold: 1, at: "2026-12-01T03:00:00Z")
        },
        Wrong("to another registry at once, though it must wait", ["5 audit.transfer.early"]) {
            $0.controls(delays: true)
            $0.export("A", four, quantity: 4)
        },
        Wrong("to another registry before its day", ["6 audit.hold.notDue"]) {
            $0.controls(delays: true)
            $0.reserve(four, quantity: 4, to: "A", completion: abroad)
            $0.export("A", Journal.movement([7...10]), quantity: 4, hold: 1, at: "2026-12-01T02:59:59Z")
        },
        Wrong("for another registry on a day that is too early", ["5 audit.control.early"]) {
            $0.controls(delays: true)
            $0.reserve(
                four, quantity: 4, to: "A",
                completion: abroad.replacing("2026-12-01T03:00:00Z", with: "2026-12-01T02:59:59Z"))
        },
        Wrong("to another place than was said", ["5 audit.hold.export"]) {
            $0.reserve(four, quantity: 4, to: "A", completion: abroad)
            $0.export("A", Journal.movement([7...10]), quantity: 4, hold: 1, to: "Y", at: "2026-12-01T03:00:00Z")
        },
        Wrong("other units to another registry", ["5 audit.movement.pieces", "5 audit.movement.pieces"]) {
            $0.reserve(four, quantity: 4, to: "A", completion: abroad)
            $0.export("A", Journal.movement([3...6]), quantity: 4, hold: 1, at: "2026-12-01T03:00:00Z")
        },
        Wrong("for another registry, and for an account here", ["4 audit.hold.export"]) {
            $0.reserve(four, quantity: 4, completion: abroad)
        },
        Wrong("what is for an account here goes to another registry", ["5 audit.hold.other"]) {
            $0.reserve(four, quantity: 4)
            $0.export("A", Journal.movement([7...10]), quantity: 4, hold: 1, at: "2026-12-01T03:00:00Z")
        },
        Wrong("what is for another registry is handed over here", ["5 audit.hold.export"]) {
            $0.reserve(four, quantity: 4, to: "A", completion: abroad)
            $0.complete([7...10], quantity: 4, to: "A", at: "2026-12-01T03:00:00Z")
        },
        Wrong("to another registry though it stands still", ["6 audit.frozen"]) {
            $0.reserve(four, quantity: 4, to: "A", completion: abroad)
            $0.freeze(#"{"account":"A","kind":"account"}"#)
            $0.export("A", Journal.movement([7...10]), quantity: 4, hold: 1, at: "2026-12-01T03:00:00Z")
        },
        Wrong("handed over twice", ["6 audit.hold.unknown"]) {
            $0.reserve(four, quantity: 4)
            $0.complete([7...10], quantity: 4)
            $0.complete([7...10], quantity: 4)
        },
        Wrong("handed over to another account", ["5 audit.hold.other"]) {
            $0.reserve(four, quantity: 4)
            $0.complete([7...10], quantity: 4, to: "C")
        },
        Wrong("other units handed over", ["5 audit.movement.pieces"]) {
            $0.reserve(four, quantity: 4)
            $0.complete([3...6], quantity: 4)
        },
        Wrong("handed over by somebody else", ["5 audit.actor.other"]) {
            $0.reserve(four, quantity: 4)
            $0.complete([7...10], quantity: 4, of: "org-B")
        },
        Wrong("handed over after its time", ["5 audit.hold.late"]) {
            $0.reserve(four, quantity: 4)
            $0.complete([7...10], quantity: 4, at: "2026-12-28T00:00:01Z")
        },
        Wrong("handed over at its last instant", []) {
            $0.reserve(four, quantity: 4)
            $0.complete([7...10], quantity: 4, at: "2026-12-28T00:00:00Z")
        },
        Wrong("handed over before it may be", ["5 audit.hold.notDue"]) {
            $0.reserve(
                four, quantity: 4,
                completion: #"{"kind":"byHand","notBefore":"2026-12-01T03:00:00Z","until":"2026-12-28T00:00:00Z"}"#)
            $0.complete([7...10], quantity: 4, at: "2026-12-01T02:59:59Z")
        },
        Wrong("by its day, whoever says so", []) {
            $0.reserve(four, quantity: 4, completion: due)
            $0.complete([7...10], quantity: 4, at: "2026-12-01T03:00:00Z", of: "registry", as: "systemOperator")
        },
        Wrong("before its day", ["5 audit.hold.notDue"]) {
            $0.reserve(four, quantity: 4, completion: due)
            $0.complete([7...10], quantity: 4, at: "2026-12-01T02:59:59Z", of: "registry", as: "systemOperator")
        },
        Wrong("a hold of another number than the next", ["4 audit.hold.notNext"]) {
            $0.reserve(four, quantity: 4, 2)
        },
        Wrong("a hold without an end ahead", ["4 audit.hold.expiry"]) {
            $0.reserve(four, quantity: 4, completion: #"{"kind":"byHand","until":"2026-11-28T00:00:00Z"}"#)
        },
        Wrong("a hold of more than a year", ["4 audit.hold.expiry"]) {
            $0.reserve(four, quantity: 4, completion: #"{"kind":"byHand","until":"2027-11-29T00:00:01Z"}"#)
        },
        Wrong("handed over from an account with a flag", ["6 audit.account.flagged"]) {
            $0.reserve(four, quantity: 4)
            $0.flag("A")
            $0.complete([7...10], quantity: 4)
        },
        Wrong("handed over while it stands still", ["6 audit.frozen"]) {
            $0.reserve(four, quantity: 4)
            $0.freeze(#"{"account":"B","kind":"account"}"#)
            $0.complete([7...10], quantity: 4)
        },
        Wrong("an account closed with units set aside", ["5 audit.account.notEmpty", "end audit.account.notEmpty"]) {
            $0.reserve(Journal.movement([1...10]), quantity: 10)
            $0.close("A")
        },
        Wrong("expired before its time", ["5 audit.hold.notEnded"]) {
            $0.reserve(four, quantity: 4)
            $0.release([7...10], quantity: 4, "expired", at: "2026-12-28T00:00:00Z")
        },
        Wrong("expired after it, whoever says so", []) {
            $0.reserve(four, quantity: 4)
            $0.release([7...10], quantity: 4, "expired", at: "2026-12-28T00:00:01Z", of: "nobody")
        },
        Wrong("called back by the receiver", ["5 audit.actor.other"]) {
            $0.reserve(four, quantity: 4)
            $0.release([7...10], quantity: 4, of: "org-B")
        },
        Wrong("declined by the holder", ["5 audit.actor.other"]) {
            $0.reserve(four, quantity: 4)
            $0.release([7...10], quantity: 4, "declined")
        },
        Wrong("declined by the receiver", []) {
            $0.reserve(four, quantity: 4)
            $0.release([7...10], quantity: 4, "declined", of: "org-B")
        },
        Wrong("confirmed without being asked", ["5 audit.hold.notAwaited"]) {
            $0.reserve(four, quantity: 4)
            $0.confirm()
        },
        Wrong("units that come back and are gone again", ["6 audit.hold.unknown"]) {
            $0.reserve(four, quantity: 4)
            $0.release([7...10], quantity: 4)
            $0.complete([7...10], quantity: 4)
        },
    ]

    @Test("a rule that is broken is named with its record", arguments: wrongs)
    func wrong(_ wrong: Wrong) {
        var journal = Journal.three()
        wrong.add(&journal)
        #expect(journal.findings() == wrong.findings)
    }

    /// The same after a record of controls under which B must confirm.
    static let confirmations: [Wrong] = [
        Wrong("confirmed and handed over", []) {
            $0.reserve(four, quantity: 4, completion: due, confirmation: awaited)
            $0.confirm()
            $0.complete([7...10], quantity: 4, at: "2026-12-02T00:00:00Z", of: "nobody")
        },
        Wrong("handed over unconfirmed", ["6 audit.hold.unconfirmed"]) {
            $0.reserve(four, quantity: 4, completion: due, confirmation: awaited)
            $0.complete([7...10], quantity: 4, at: "2026-12-02T00:00:00Z", of: "nobody")
        },
        Wrong("confirmed by the holder", ["6 audit.actor.other"]) {
            $0.reserve(four, quantity: 4, completion: due, confirmation: awaited)
            $0.confirm(of: "org-A")
        },
        Wrong("confirmed too late", ["6 audit.hold.late"]) {
            $0.reserve(four, quantity: 4, completion: due, confirmation: awaited)
            $0.confirm(at: "2026-12-02T03:00:01Z")
        },
        Wrong("set aside without asking the receiver", ["5 audit.hold.confirmation"]) {
            $0.reserve(four, quantity: 4, completion: due)
        },
        Wrong("less time for the receiver than there must be", ["5 audit.control.early"]) {
            $0.reserve(
                four, quantity: 4, completion: due,
                confirmation: #"{"kind":"awaited","until":"2026-12-01T02:59:59Z"}"#)
        },
    ]

    @Test("the receiver confirms, where the controls want it", arguments: confirmations)
    func confirmation(_ wrong: Wrong) {
        var journal = Journal.three()
        journal.controls(confirm: 2)
        wrong.add(&journal)
        #expect(journal.findings() == wrong.findings)
    }

    @Test("what is set aside belongs to the holder, and the hold is told of in full")
    func derived() {
        var journal = Journal.three()
        journal.reserve(Self.four, quantity: 4)
        let auditor = journal.audited()
        #expect(auditor.findings.isEmpty)
        #expect(auditor.accounts.map(\.held) == [10, 0, 0] && auditor.batches.map(\.held) == [10])
        #expect(auditor.blocks.map(\.status) == [.held, .reserved])
        #expect(auditor.lines.map(\.record) == [3])
        #expect(
            auditor.holds.map(\.state) == [
                #"{"completion":{"kind":"byHand","until":"2026-12-28T00:00:00Z"},"confirmation":{"kind":"notNeeded"},"#
                    + #""from":"A","id":"H-1","to":"B","units":[{"batch":"B-JCL-000000000001","prefix":"JCL","#
                    + #""range":{"first":7,"last":10}}]}"#
            ])
    }
}
