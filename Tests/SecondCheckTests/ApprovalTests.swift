import Testing

@testable import SecondCheck

@Suite("The second check holds every act against the policy of two persons")
struct ApprovalTests {
    private static let asked = #"{"quantity":{"_0":6}}"#

    /// Ten units on account A of org-A; from record 3 on, transfers and the policy take two persons.
    private static func two() -> Journal {
        var journal = Journal()
        journal.open("A")
        journal.open("B")
        journal.issue("A", 1...10)
        journal.set(["approval.policy.set", "units.transfer"])
        return journal
    }

    private static func move(_ journal: inout Journal, request: String? = "asked", by person: String = "h1") {
        journal.transfer(
            "A", "B", Journal.movement([5...10], ended: [1...10], kept: [1...4]), quantity: 6, request: request,
            by: person)
    }

    @Test("two persons of one organisation, by quantity or by serials")
    func approved() {
        for units in [
            Self.asked, #"{"quantity":{"_0":6,"of":"\#(Journal.batch(1))"}}"#,
            #"{"serials":{"_0":"JCL","_1":{"first":5,"last":10}}}"#,
        ] {
            var journal = Self.two()
            let act = journal.ask("A", "B", units: units, request: "asked")
            journal.approve(act)
            Self.move(&journal)
            #expect(journal.findings() == [])
        }
    }

    @Test("one person alone")
    func alone() {
        var journal = Self.two()
        Self.move(&journal)
        #expect(journal.findings() == ["4 audit.approval.missing"])
    }

    @Test("who asked has approved")
    func samePerson() {
        var journal = Self.two()
        let act = journal.ask("A", "B", units: Self.asked, request: "asked")
        journal.approve(act, by: "h1")
        Self.move(&journal)
        #expect(journal.findings() == ["5 audit.approval.samePerson", "6 audit.approval.missing"])
    }

    @Test("a person of another organisation has approved")
    func otherOrganisation() {
        var journal = Self.two()
        let act = journal.ask("A", "B", units: Self.asked, request: "asked")
        journal.approve(act, of: "org-B")
        Self.move(&journal)
        #expect(journal.findings() == ["5 audit.approval.otherOrganisation", "6 audit.approval.missing"])
    }

    @Test("after its time, a second time, or after it was taken back")
    func ended() {
        var late = Self.two()
        late.approve(late.ask("A", "B", units: Self.asked, request: "asked"), at: "2026-12-05T00:00:01Z")
        #expect(late.findings() == ["5 audit.act.late"])
        var twice = Self.two()
        let act = twice.ask("A", "B", units: Self.asked, request: "asked")
        twice.approve(act)
        Self.move(&twice)
        twice.approve(act)
        #expect(twice.findings() == ["7 audit.act.notWaiting"])
        for kind in ["act.withdrawn", "act.declined"] {
            var back = Self.two()
            let act = back.ask("A", "B", units: Self.asked, request: "asked")
            back.add(kind, #"{"act":"PA-\#(act)","reason":"r"}"#)
            back.approve(act)
            #expect(back.findings() == ["6 audit.act.notWaiting"])
        }
    }

    @Test("an approval is spent once, for what was asked, by who asked")
    func spent() {
        for units in [
            #"{"quantity":{"_0":5}}"#, #"{"quantity":{"_0":6,"of":"\#(Journal.batch(11))"}}"#,
            #"{"serials":{"_0":"JCL","_1":{"first":1,"last":6}}}"#,
        ] {
            var other = Self.two()
            other.approve(other.ask("A", "B", units: units, request: "asked"))
            Self.move(&other)
            #expect(other.findings() == ["6 audit.approval.otherAct"])
        }
        var again = Self.two()
        again.approve(again.ask("A", "B", units: #"{"quantity":{"_0":6}}"#, request: "asked"))
        Self.move(&again)
        again.transfer("A", "B", Journal.movement([1...4]), quantity: 4, request: "asked")
        #expect(again.findings() == ["7 audit.approval.missing"])
        var other = Self.two()
        other.approve(other.ask("A", "B", units: Self.asked, request: "asked"))
        Self.move(&other, by: "h3")
        #expect(other.findings() == ["6 audit.approval.missing"])
    }

    @Test("the policy is the one of its day, and changing it takes two where it says so")
    func policy() {
        var before = Journal()
        before.open("A")
        before.open("B")
        before.issue("A", 1...10)
        Self.move(&before, request: nil)
        before.set(["units.transfer"])
        #expect(before.findings() == [])
        var loosened = Self.two()
        loosened.set([])
        Self.move(&loosened)
        #expect(loosened.findings() == ["4 audit.approval.missing"])
    }
}
