import ProjectCycle
import Quantities
import Testing

/// The script's plan names 10 t for each planned year; its reports claim 3 t a year.
@Suite("A project against its plan")
struct PlanProgressTests {
    private func progress(_ script: String) throws -> PlanProgress? {
        let script = try Script(script)
        #expect(script.rejection == nil)
        return PlanProgress(try #require(script.state))
    }

    private func counts(_ tonnes: [Tonnes?]) -> [Int64?] { tonnes.map { $0?.count } }

    @Test("planned, certified and issued tonnes stand in their years; what is not certified yet is not zero")
    func years() throws {
        let progress = try #require(
            try progress(Script.issued.replacing("plan;", with: "plan planned=2021,2022,2024;")))
        #expect(progress.years.map(\.fiscalYear.year) == [2021, 2022, 2024])
        #expect(counts(progress.years.map(\.planned)) == [10, 10, 10])
        #expect(counts(progress.years.map(\.certified)) == [3, nil, nil])
        #expect(counts(progress.years.map(\.issued)) == [3, nil, nil])
        #expect(counts(progress.years.map(\.plannedSoFar)) == [10, 20, 30])
        #expect(counts(progress.years.map(\.certifiedSoFar)) == [3, nil, nil])
        #expect(progress.years.map(\.share) == [Rational(3) / 10, nil, nil])
        #expect(progress.planned.count == 30 && progress.certified.count == 3 && progress.issued.count == 3)
        #expect(progress.share == Rational(1) / 10)
    }

    @Test("what is certified is not issued yet, and what is verified is not certified")
    func stages() throws {
        let certified = try #require(try progress(Script.certified))
        #expect(certified.certified.count == 3 && certified.issued == .zero)
        #expect(counts(certified.years.map(\.issued)) == [nil, nil])
        for stage in [Script.verified, Script.reported, Script.verified + "; reject 1", "plan"] {
            let progress = try #require(try progress(stage))
            #expect(progress.certified == .zero && progress.share == .zero)
            #expect(progress.years.allSatisfy { $0.certified == nil && $0.certifiedSoFar == nil && $0.share == nil })
        }
    }

    @Test("years outside the plan count, too, and more than the plan is more than the whole")
    func outside() throws {
        let progress = try #require(
            try progress(
                Script.issued.replacing("plan;", with: "plan planned=2022;")
                    + "; close 2; report 2 claims=2022:9 total=9; verify 2; certify 2 claims=2022:9 total=9; issue 2 total=9"
            ))
        #expect(progress.years.map(\.fiscalYear.year) == [2021, 2022])
        #expect(counts(progress.years.map(\.planned)) == [nil, 10])
        #expect(progress.years.map(\.share) == [nil, Rational(12) / 10], "nothing was planned before 2022")
        #expect(progress.share == Rational(12) / 10)
    }

    @Test("two periods of one year add up")
    func sharedYear() throws {
        let halves =
            Script.registered
            + "; enrol; close 1 days=2021-04-01,2021-10-01; report 1; verify 1; certify 1; issue 1"
            + "; close 2 days=2021-10-01,2022-04-01; report 2; verify 2; certify 2"
        let progress = try #require(try progress(halves))
        #expect(counts(progress.years.map(\.certified)) == [6, nil])
        #expect(counts(progress.years.map(\.issued)) == [3, nil])
    }

    @Test("a plan that names no tonnes has nothing to be compared with")
    func none() throws {
        let state = try #require(try Script("plan planned=").state)
        #expect(state.plan.plannedClaims.isEmpty && PlanProgress(state) == nil)
    }
}
