import ProjectCycle
import Quantities
import Testing

@Suite struct LifecycleTests {
    @Test("a project goes from plan to issued, year after year")
    func wholeLife() throws {
        let script = try Script(
            Script.issued + "; close 2; report 2; verify 2; certify 2; issue 2 batches=B2,B3; withdraw")
        #expect(script.rejection == nil)
        let state = try #require(script.state)
        #expect(state.phase == .withdrawn)
        #expect(state.periods.map(\.stage) == [.issued, .issued])
        #expect(state.periods.map(\.number) == [1, 2])
        #expect(state.period(MonitoringPeriodID(known: "M2"))?.issuance?.batches.count == 2)
        #expect(state.memberCount == 2)
        #expect(state.plan.serialPrefix == "JCL")
        #expect(script.events.count == 15)
    }

    @Test(
        "each phase follows from the events",
        arguments: [
            ("plan", ProjectPhase.planDrafted), ("plan; validate", .validated), (Script.registered, .registered),
            (Script.registered + "; withdraw", .withdrawn), ("plan; withdraw", .withdrawn),
        ])
    func phases(script: String, phase: ProjectPhase) throws {
        #expect(try Script(script).state?.phase == phase)
    }

    @Test(
        "each stage follows from the events",
        arguments: [
            (Script.closed, MonitoringStage.closed), (Script.reported, .reported), (Script.verified, .verified),
            (Script.reported + "; return 1", .returned), (Script.certified, .certified),
            (Script.verified + "; reject 1", .rejected), (Script.issued, .issued),
        ])
    func stages(script: String, stage: MonitoringStage) throws {
        let script = try Script(script)
        #expect(script.rejection == nil)
        #expect(script.state?.periods.last?.stage == stage)
    }

    @Test("a returned period is closed again, and the new closing supersedes")
    func reopened() throws {
        let script = try Script(
            Script.reported + "; return 1; close 1 root=second on=2022-05-12; report 1 version=2 on=2022-05-12;"
                + " verify 1 version=2; certify 1; issue 1")
        #expect(script.rejection == nil)
        let period = try #require(script.state?.periods.first)
        #expect(period.closing.closing == 2)
        #expect(period.closing.claimRoot == "second")
        #expect(period.report?.version == 2)
        #expect(script.state?.periods.count == 1)
    }

    @Test("a returned report may be mended without closing again, but its version must rise")
    func mended() throws {
        #expect(try Script(Script.reported + "; return 1; report 1 version=2 on=2022-05-12").rejection == nil)
        #expect(
            try Script(Script.reported + "; return 1; report 1 version=1 on=2022-05-12").rejection?.code
                == "project.report.version")
        #expect(
            try Script(Script.reported + "; return 1; close 1 on=2022-05-12; report 1 on=2022-05-12").rejection?.code
                == "project.report.version")
    }

    @Test("the days of a rejected period are free again")
    func rejectedDays() throws {
        let script = try Script(
            Script.verified + "; reject 1; close 2 days=2021-04-01,2022-04-01 on=2022-05-13; report 2 on=2022-05-13")
        #expect(script.rejection == nil)
        #expect(script.state?.periods.map(\.stage) == [.rejected, .reported])
    }

    @Test("a fold of the events is the state, and the state reads back from JSON")
    func replay() throws {
        let script = try Script(Script.issued + "; close 2; report 2; return 2; close 2 on=2023-05-12")
        var state: ProjectState?
        for event in script.events { state = try ProjectState.evolve(state, event) }
        #expect(state == script.state)
        let text = try PinnedJSON.text(state)
        #expect(try PinnedJSON.value(ProjectState.self, text) == script.state)
    }

    @Test("an event that cannot have followed is refused")
    func impossible() throws {
        let script = try Script(Script.issued)
        let last = try #require(script.state)
        for (index, event) in script.events.enumerated() {
            #expect(throws: Rejection.self) { try ProjectState.evolve(index == 0 ? last : nil, event) }
            // Enrolling the same list twice is refused by `decide`; to a replay it is only another list.
            if case .membersEnrolled = event { continue }
            do throws(Rejection) {
                _ = try ProjectState.evolve(last, event)
                Issue.record("\(event) happened twice")
            } catch {
                #expect(error.code == "project.replay.impossible")
            }
        }
    }
}
