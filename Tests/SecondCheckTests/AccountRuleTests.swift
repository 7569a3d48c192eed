import Testing

@testable import SecondCheck

@Suite("The second check knows what is entered on accounts, and what stands still")
struct AccountRuleTests {
    typealias Wrong = AuditorTests.Wrong

    private static let all = Journal.movement([1...10])

    /// Records after the four of accounts A, B and C with ten units on A.
    static let wrongs: [Wrong] = [
        Wrong("an account closed that holds units", ["4 audit.account.notEmpty", "end audit.account.notEmpty"]) {
            $0.close("A")
        },
        Wrong("units that go to a closed account", ["5 audit.account.closed", "end audit.account.notEmpty"]) {
            $0.close("B")
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("an issuance to a closed account", ["5 audit.account.closed", "end audit.account.notEmpty"]) {
            $0.close("B")
            $0.issue("B", 11...12)
        },
        Wrong("something entered on a closed account", ["5 audit.account.closed"]) {
            $0.close("B")
            $0.flag("B")
        },
        Wrong("units of an account with a flag", ["5 audit.account.flagged"]) {
            $0.flag("A")
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("a flag erased, after which they move", []) {
            $0.flag("A")
            $0.flag("A", isOn: false)
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("a flag that is entered already", ["5 audit.change.none"]) {
            $0.flag("A")
            $0.flag("A")
        },
        Wrong("more than the account's limit", ["5 audit.limit.exceeded"]) {
            $0.limit("A", 9)
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("a limit taken away, after which it may go", []) {
            $0.limit("A", 9)
            $0.limit("A", nil)
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("somebody who may only approve", ["5 audit.actor.other"]) {
            $0.appoint("A", "h1", "approve")
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("somebody who is not among the representatives named", ["5 audit.actor.other"]) {
            $0.appoint("A", "h2", "act")
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("somebody who may only ask, where one person is enough", []) {
            $0.appoint("A", "h1", "initiate")
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("a representative removed", ["7 audit.actor.other"]) {
            $0.appoint("A", "h1", "act")
            $0.appoint("A", "h2", "act")
            $0.remove("A", "h1")
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("the last representative removed", ["5 audit.representative.last"]) {
            $0.appoint("A", "h1", "act")
            $0.remove("A", "h1")
        },
        Wrong("a representative who was none", ["4 audit.change.none"]) { $0.remove("A", "h1") },
        Wrong("an account that somebody else closes", ["4 audit.actor.other"]) {
            $0.add(
                "registry.account.closed", #"{"account":"B","reason":"r"}"#, by: "h1", of: "org-B",
                as: "accountRepresentative")
        },
        Wrong("a registry that stands still", ["5 audit.frozen", "5 audit.frozen"]) {
            $0.freeze(#"{"kind":"registry"}"#)
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("an organisation that stands still receives", ["5 audit.frozen"]) {
            $0.freeze(#"{"kind":"organisation","organisation":"org-B"}"#)
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("an account that stands still gives", ["5 audit.frozen"]) {
            $0.freeze(#"{"account":"A","kind":"account"}"#)
            $0.retire("A", all, quantity: 10)
        },
        Wrong("units that stand still", ["5 audit.frozen"]) {
            $0.freeze(#"{"kind":"units","prefix":"JCL","range":{"first":10,"last":10}}"#)
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("units beside those that stand still", []) {
            $0.freeze(#"{"kind":"units","prefix":"JCL","range":{"first":10,"last":10}}"#)
            $0.transfer("A", "B", Journal.movement([1...9], ended: [1...10], kept: [10...10]), quantity: 9)
        },
        Wrong("a freeze released, after which they move", []) {
            $0.freeze(#"{"kind":"registry"}"#)
            $0.freeze(#"{"kind":"registry"}"#, "registry.unfrozen")
            $0.transfer("A", "B", all, quantity: 10)
        },
        Wrong("a freeze of units that were never issued", ["4 audit.units.notIssued"]) {
            $0.freeze(#"{"kind":"units","prefix":"JCL","range":{"first":10,"last":11}}"#)
        },
        Wrong("a release of what does not stand still", ["4 audit.change.none"]) {
            $0.freeze(#"{"kind":"registry"}"#, "registry.unfrozen")
        },
        Wrong("used up for another organisation", ["4 audit.retire.consent"]) {
            $0.retire("A", all, quantity: 10, #""beneficiaryOrganisation":"org-B","#)
        },
        Wrong("used up for another organisation with its consent", []) {
            $0.retire("A", all, quantity: 10, #""beneficiaryOrganisation":"org-B","consent":"C","#)
        },
        Wrong("used up for the own organisation", []) {
            $0.retire("A", all, quantity: 10, #""beneficiaryOrganisation":"org-A","#)
        },
        Wrong("units of a buffer account used up", ["6 audit.retire.accountKind"]) {
            $0.add(
                "registry.account.opened", #"{"account":"F","kind":"buffer","organisation":"org-A","title":"t"}"#)
            $0.transfer("A", "F", all, quantity: 10)
            $0.add(
                "registry.units.retired",
                #"{"account":"F","beneficiary":"b","detail":"d","movement":\#(all),"placeGround":"ruleOff","#
                    + #""purpose":"offset","quantity":10}"#, by: "h1", of: "org-A", as: "accountRepresentative")
        },
    ]

    @Test("a rule that is broken is named with its record", arguments: wrongs)
    func wrong(_ wrong: Wrong) {
        var journal = Journal.three()
        wrong.add(&journal)
        #expect(journal.findings() == wrong.findings)
    }
}
