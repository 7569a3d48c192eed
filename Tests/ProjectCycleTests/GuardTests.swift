import ProjectCycle
import Quantities
import Testing

/// Each guard, in the order of precedence: a step that breaks several rules names the first.
@Suite struct GuardTests {
    private func expect(_ script: String, _ code: String, _ location: SourceLocation = #_sourceLocation) throws {
        #expect(try Script(script).rejection?.code == code, sourceLocation: location)
    }

    @Test(
        "plan",
        arguments: [
            ("plan by=verifier title=", "project.role.notPermitted"),
            ("plan; plan by=//other title=", "project.operator.otherOrganisation"),
            ("plan; plan title=", "project.plan.exists"),
            ("plan title= version=", "quantity.text.empty"),
            ("plan version=a\u{0}", "quantity.text.control"),
            ("plan title=" + String(repeating: "あ", count: 201), "quantity.text.tooLong"),
            ("plan retention=1 planned=2022,2021", "project.plan.retention"),
            ("plan retention=101", "project.plan.retention"),
            ("plan planned=2022,2021", "project.claim.years"),
            ("plan planned=2022,2022", "project.claim.years"),
        ])
    func plan(script: String, code: String) throws { try expect(script, code) }

    @Test(
        "validate",
        arguments: [
            ("validate by=programmeOperator", "project.role.notPermitted"),
            ("validate", "project.unknown"),
            ("plan; validate project=P2", "project.unknown"),
            ("plan; withdraw on=2021-01-11; validate by=/manager/operator", "project.withdrawn"),
            ("plan; validate on=2021-01-09 by=/manager/operator", "project.day.beforeLastStep"),
            ("plan; validate; validate by=/manager/operator digest=", "project.independence.samePerson"),
            ("plan; validate; validate by=//operator digest=", "project.independence.sameOrganisation"),
            ("plan; validate; validate digest=", "project.phase.wrong"),
            ("plan; validate digest=" + Script.digest.uppercased(), "project.digest.malformed"),
            ("plan; validate digest=abc", "project.digest.malformed"),
        ])
    func validate(script: String, code: String) throws { try expect(script, code) }

    @Test(
        "register",
        arguments: [
            ("plan; register by=registryAdministrator", "project.role.notPermitted"),
            ("register", "project.unknown"),
            ("plan; validate; register by=/monitor application=2000-01-01", "project.independence.samePerson"),
            ("plan; validate; register by=/p-verifier application=2000-01-01", "project.independence.samePerson"),
            ("plan; validate; register by=//body application=2000-01-01", "project.independence.sameOrganisation"),
            ("plan; register application=2000-01-01", "project.phase.wrong"),
            ("plan; validate; register application=2021-02-09 end=2040-01-01", "project.register.applicationDay"),
            ("plan; validate; register application=2021-03-21", "project.register.applicationDay"),
            ("plan; validate; register possible=2029-03-02 end=2040-01-01", "project.register.monitoringTooLate"),
            ("plan; validate; register possible=9999-12-31", "project.register.monitoringTooLate"),
            ("plan; validate; register end=2029-04-02", "project.creditingPeriod.tooLong"),
            ("plan; validate; register end=2021-04-01", "quantity.period.empty"),
            (Script.registered + "; register", "project.phase.wrong"),
        ])
    func register(script: String, code: String) throws { try expect(script, code) }

    @Test(
        "the crediting period starts on the later day and ends within eight years",
        arguments: [
            ("", "2021-04-01", "2029-04-01"), (" possible=2020-01-01", "2021-03-01", "2029-03-01"),
            (" end=2025-04-01", "2021-04-01", "2025-04-01"), (" end=2029-04-01", "2021-04-01", "2029-04-01"),
            (" application=2021-02-10 possible=2021-02-10", "2021-02-10", "2029-02-10"),
        ])
    func creditingPeriod(options: String, start: String, end: String) throws {
        let script = try Script("plan; validate; register" + options)
        #expect(script.state?.creditingPeriod == Period(known: try Day(start), until: try Day(end)))
    }

    @Test("members who join later lengthen the programme's crediting period")
    func lengthened() throws {
        let script = try Script(Script.registered + "; enrol end=2030-04-01")
        #expect(script.state?.creditingPeriod?.end == (try Day("2030-04-01")))
        #expect(script.state?.registration?.creditingPeriod.end == (try Day("2029-04-01")))
    }

    @Test(
        "enrol",
        arguments: [
            ("plan; enrol by=systemOperator count=0", "project.role.notPermitted"),
            ("enrol", "project.unknown"),
            ("plan; enrol by=//other count=0", "project.operator.otherOrganisation"),
            ("plan; validate; enrol by=/p-verifier count=0", "project.independence.samePerson"),
            ("plan; enrol count=0 first=s3", "project.members.count"),
            ("plan; enrol count=1000001", "project.members.count"),
            ("plan; enrol first=s3 list=", "project.members.sites"),
            ("plan; enrol count=1 list=", "project.members.sites"),
            ("plan; enrol count=2 last=s1 list=", "project.members.sites"),
            ("plan; enrol list= root=", "project.digest.malformed"),
            ("plan; enrol root=", "project.root.malformed"),
            ("plan; enrol root=根", "project.root.malformed"),
            ("plan; enrol; enrol", "project.members.alreadyEnrolled"),
        ])
    func enrol(script: String, code: String) throws { try expect(script, code) }

    @Test(
        "close",
        arguments: [
            ("close 1 by=verifier", "project.role.notPermitted"),
            ("close 1", "project.unknown"),
            (
                Script.registered + "; close 1 by=programmeOperator//other number=9",
                "project.operator.otherOrganisation"
            ),
            ("plan; validate; close 1 by=systemOperator//body", "project.independence.sameOrganisation"),
            (Script.registered + "; close 1 by=systemOperator//committee", "project.independence.sameOrganisation"),
            ("plan; validate; close 1 number=9", "project.phase.wrong"),
            (Script.reported + "; close 1 number=9 on=2022-05-11", "project.period.stage"),
            (Script.verified + "; close 1 on=2022-05-12", "project.period.stage"),
            (Script.issued + "; close 1 on=2022-05-14", "project.period.stage"),
            (Script.registered + "; close 1 number=2 on=2021-05-01", "project.close.number"),
            (Script.closed + "; close 1 number=2", "project.close.number"),
            (Script.closed + "; close 2 number=3", "project.close.number"),
            (Script.registered + "; close 1 days=2020-04-01,2022-04-01 on=2022-03-31", "project.close.notEnded"),
            (Script.registered + "; close 1 days=2021-03-31,2022-04-01 root=", "project.close.outsideCreditingPeriod"),
            (
                Script.registered + "; close 1 days=2029-03-01,2029-04-02 on=2029-05-01",
                "project.close.outsideCreditingPeriod"
            ),
            (Script.closed + "; close 2 days=2022-03-31,2023-04-01 root=", "project.close.overlap"),
            (Script.issued + "; close 2 days=2021-05-01,2021-06-01", "project.close.overlap"),
            (Script.registered + "; close 1 root= lines=0", "project.root.malformed"),
            (Script.registered + "; close 1 lines=0 years=2021,2022", "project.close.lines"),
            (Script.registered + "; close 1 years=2021,2022", "project.close.sums"),
            (Script.registered + "; close 1 years=", "project.close.sums"),
            (Script.registered + "; close 1 days=2021-10-01,2022-05-01 years=2022,2021", "project.close.sums"),
            (Script.registered + "; close 1 sold=-1", "project.close.sums"),
            (Script.registered + "; close 1 gen=2999999", "project.close.sums"),
        ])
    func close(script: String, code: String) throws { try expect(script, code) }

    @Test("a period may be closed on the day after its last")
    func justEnded() throws {
        #expect(try Script(Script.registered + "; close 1 on=2022-04-01").rejection == nil)
    }

    @Test(
        "a gap before a period is a notice, adjacent periods are not",
        arguments: [
            ("close 2", []), ("close 2 days=2022-04-02,2023-04-01", [ProjectNotice.gapBeforePeriod]),
        ])
    func gaps(step: String, notices: [ProjectNotice]) throws {
        let script = try Script(Script.closed + "; " + step)
        #expect(script.state?.periods.last?.closing.notices == notices)
    }

    @Test("one person as data manager and monitor is a notice")
    func sameManager() throws {
        guard case .planDrafted(let body) = try Script("plan monitor=manager").events.first else {
            Issue.record("no plan")
            return
        }
        #expect(body.notices == [.dataManagerMonitors])
    }

    @Test(
        "report",
        arguments: [
            (Script.closed + "; report 1 by=verifier", "project.role.notPermitted"),
            ("plan; validate; report 1", "project.phase.wrong"),
            (Script.closed + "; report 2 version=0", "project.period.unknown"),
            (Script.verified + "; report 1 version=0 on=2022-05-12", "project.period.stage"),
            (Script.closed + "; report 1 version=0 claims=2022:3", "project.report.version"),
            (Script.reported + "; report 1 version=1", "project.report.version"),
            (Script.closed + "; report 1 version=100001", "project.report.version"),
            (Script.closed + "; report 1 claims=2022:3 total=4", "project.claim.years"),
            (Script.closed + "; report 1 claims=2021:1,2021:2", "project.claim.years"),
            (Script.closed + "; report 1 total=4 report=", "project.claim.total"),
            (
                Script.registered + "; close 1 days=2021-10-01,2022-05-01;"
                    + " report 1 claims=2021:9223372036854775807,2022:1", "project.claim.overflow"
            ),
            (Script.closed + "; report 1 report=x", "project.digest.malformed"),
            (Script.closed + "; report 1 factors=x", "project.digest.malformed"),
            (Script.closed + "; report 1 methodology=x", "project.digest.malformed"),
        ])
    func report(script: String, code: String) throws { try expect(script, code) }

    @Test("verify and return", arguments: ["verify", "return"])
    func verifyAndReturn(verb: String) throws {
        let cases = [
            (Script.reported + "; \(verb) 1 by=programmeOperator", "project.role.notPermitted"),
            (Script.reported + "; \(verb) 2 by=/p-programmeOperator", "project.independence.samePerson"),
            (Script.reported + "; \(verb) 2 by=/p-systemOperator", "project.independence.samePerson"),
            (Script.reported + "; \(verb) 2 by=//operator", "project.independence.sameOrganisation"),
            (Script.reported + "; \(verb) 2 by=//system", "project.independence.sameOrganisation"),
            (Script.reported + "; \(verb) 2 by=//committee", "project.independence.sameOrganisation"),
            (Script.reported + "; \(verb) 2 version=2", "project.period.unknown"),
            (Script.closed + "; \(verb) 1 version=2", "project.period.stage"),
            (Script.reported + "; \(verb) 1 version=2 digest=x", "project.report.other"),
            (
                Script.reported + "; \(verb) 1 report=\(String(repeating: "0", count: 64)) digest=x",
                "project.report.other"
            ),
            (Script.reported + "; \(verb) 1 digest=x", "project.digest.malformed"),
            (Script.verified + "; \(verb) 1", "project.period.stage"),
        ]
        for (script, code) in cases { try expect(script, code) }
    }

    @Test(
        "the reviewer is independent too",
        arguments: [
            ("verifier", "project.role.notPermitted"), ("/p-verifier", "project.independence.samePerson"),
            ("/monitor", "project.independence.samePerson"), ("//body", "project.independence.sameOrganisation"),
            ("//operator", "project.independence.sameOrganisation"),
            ("/p-certificationCommittee", "project.independence.samePerson"),
        ])
    func reviewer(reviewer: String, code: String) throws {
        try expect(Script.reported + "; verify 1 reviewer=\(reviewer)", code)
    }

    @Test("certify and reject", arguments: ["certify", "reject"])
    func certifyAndReject(verb: String) throws {
        let cases = [
            (Script.verified + "; \(verb) 1 by=verifier", "project.role.notPermitted"),
            (Script.verified + "; \(verb) 2 by=/p-verifier", "project.independence.samePerson"),
            (Script.verified + "; \(verb) 2 by=/p-independentReviewer", "project.independence.samePerson"),
            (Script.verified + "; \(verb) 2 by=/p-programmeOperator", "project.independence.samePerson"),
            (Script.verified + "; \(verb) 2 by=//body", "project.independence.sameOrganisation"),
            (Script.verified + "; \(verb) 2 by=//reviewers", "project.independence.sameOrganisation"),
            (Script.verified + "; \(verb) 2", "project.period.unknown"),
            (Script.reported + "; \(verb) 1", "project.period.stage"),
            (Script.reported + "; return 1; \(verb) 1", "project.period.stage"),
            (Script.certified + "; \(verb) 1", "project.period.stage"),
        ]
        for (script, code) in cases { try expect(script, code) }
    }

    @Test(
        "certified is what was verified",
        arguments: [
            (Script.verified + "; certify 1 claims=2021:4 total=5", "project.certify.otherClaim"),
            (Script.verified + "; certify 1 claims=2022:3", "project.certify.otherClaim"),
            (Script.verified + "; certify 1 total=4", "project.claim.total"),
            (
                Script.closed + "; report 1 claims=2021:0 total=0; verify 1; certify 1 claims=2021:0 total=0",
                "project.certify.nothing"
            ),
            (Script.verified + "; reject 1 reason=", "quantity.text.empty"),
        ])
    func certified(script: String, code: String) throws { try expect(script, code) }

    @Test(
        "issue and withdraw",
        arguments: [
            (Script.certified + "; issue 1 by=certificationCommittee", "project.role.notPermitted"),
            (Script.certified + "; issue 2", "project.period.unknown"),
            (Script.verified + "; issue 1 total=4 on=2022-05-13", "project.period.stage"),
            (Script.certified + "; issue 1 total=4 batches=", "project.claim.total"),
            (Script.certified + "; issue 1 batches=", "project.issue.batches"),
            (Script.certified + "; issue 1 batches=B1,B1", "project.issue.batches"),
            (Script.issued + "; issue 1", "project.period.stage"),
            (Script.reported + "; withdraw by=systemOperator", "project.role.notPermitted"),
            (Script.reported + "; withdraw by=//other", "project.operator.otherOrganisation"),
            (Script.reported + "; withdraw reason=", "project.withdraw.pending"),
            (Script.issued + "; withdraw reason=", "quantity.text.empty"),
            (Script.issued + "; withdraw; withdraw", "project.withdrawn"),
            (Script.issued + "; withdraw; close 2 on=2029-02-01", "project.withdrawn"),
        ])
    func issueAndWithdraw(script: String, code: String) throws { try expect(script, code) }
}
