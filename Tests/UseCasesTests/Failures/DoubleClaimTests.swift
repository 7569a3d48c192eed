import Quantities
import Store
import Testing
import UseCases
import Verification

@Suite struct DoubleClaimTests {
    private static let second = ProjectID(known: "P2")
    private static let other = MonitoringPeriodID(known: "P2-1")

    /// Enrols one home into a second project, delivers the first project's days for it and closes them.
    private func closeSecond(_ project: SmallProject, member: String) throws -> Rejection? {
        try project.register(Self.second)
        let header = Roof.memberList([]).split(separator: "\n")[0]
        try project.act(
            ImportMembers(project: Self.second, bytes: Array("\(header)\n\(member)\n".utf8)), .programmeOperator)
        let roof = Roof(number: 7)
        let file = try project.file("second.csv", Roof.wide([roof], project.period.days))
        try project.act(
            ImportReadings(project: Self.second, file: file, mapping: Roof.wideMapping), .systemOperator)
        return try project.refused(
            CloseMonitoringPeriod(project: Self.second, monitoringPeriod: Self.other, period: project.period),
            .systemOperator)
    }

    @Test("a second project that claims the same meter on the same days is refused, and the claimant is named")
    func sameMeter() throws {
        let rejection = try closeSecond(
            SmallProject(.closed), member: Roof(number: 7).memberRow(meter: 1))
        #expect(rejection?.code == "claim.interval.alreadyCredited")
        #expect(rejection?.found == "roof-7, 2021-06-01, claimed by P1-1")
    }

    @Test("a second project that claims the same supply point behind a new meter is refused")
    func sameSupplyPoint() throws {
        let rejection = try closeSecond(
            SmallProject(.closed), member: Roof(number: 7).memberRow(supplyPoint: 2))
        #expect(rejection?.code == "claim.interval.alreadyCredited")
    }

    @Test("the same rule stands in the tables, for whoever passes by the use case", arguments: [(1, 9), (9, 1)])
    func belowTheDomain(_ meter: Int64, _ supplyPoint: Int64) throws {
        let project = try SmallProject(.closed)
        let before = try TableSizes(project.folder)
        let rejection = refusal {
            try project.folder.store.perform("test", "test", project.context) { transaction in
                for table in ["meters", "supply_points"] {
                    try transaction.database.execute("INSERT INTO \(table)(key, name) VALUES (9, 'new')")
                }
                try Claims.claim(
                    meter: meter, supplyPoint: supplyPoint, day: SmallProject.firstDay, period: Self.other,
                    in: transaction.database)
                return true
            }
        }
        #expect(rejection?.code == "store.invariant.broken")
        #expect(try TableSizes(project.folder) == before)
    }

    @Test("a period that the verifier gave back is closed again over the same days")
    func closedAgain() throws {
        let project = try SmallProject(.reported)
        try project.answerChecklist()
        try project.act(
            ReviewVerification(
                monitoringPeriod: SmallProject.periodID, agrees: true, opinion: .adverse, comment: "seen"),
            .reviewer, "2021-07-08")
        try project.act(
            SignVerificationStatement(
                monitoringPeriod: SmallProject.periodID, opinion: .adverse, qualification: "count again"), .verifier,
            "2021-07-10")
        let again = try project.act(
            CloseMonitoringPeriod(
                project: SmallProject.id, monitoringPeriod: SmallProject.periodID, period: project.period),
            .systemOperator, "2021-07-12")
        #expect(again.lines == 6)
        #expect(again.stage == .closed)
        let check = try CheckFolder().run(on: project.folder)
        #expect(check.isClean, "\(check.findings)")
    }

    @Test("the days of a period that was refused can be claimed by another, those of a certified one never")
    func refusedDays() throws {
        let project = try SmallProject(.verified)
        let next = CloseMonitoringPeriod(
            project: SmallProject.id, monitoringPeriod: MonitoringPeriodID(known: "P1-2"), period: project.period)
        #expect(try project.refused(next, .systemOperator) != nil)
        try project.act(
            RefuseClaim(monitoringPeriod: SmallProject.periodID, reason: "not convincing"), .committee, "2021-07-20")
        #expect(try project.act(next, .systemOperator, "2021-07-21").lines == 6)
        let check = try CheckFolder().run(on: project.folder)
        #expect(check.isClean, "\(check.findings)")
        let certified = try SmallProject(.certified)
        #expect(try certified.refused(next, .systemOperator)?.code == "claim.interval.alreadyCredited")
    }
}

extension SmallProject {
    /// A context for a test that goes past the use cases.
    var context: CommandContext {
        CommandContext(
            id: "test",
            actor: Actor(
                person: PersonID(known: "t"), organisation: OrganisationID(known: "t"), role: .systemOperator),
            recordedAt: Self.clock.now(), effectiveAt: Self.clock.now())
    }
}
