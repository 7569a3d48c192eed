import ProjectCycle
import Quantities
import Testing

@Suite struct MemberTests {
    private static func codes(
        prefecture: String = "13", application: String? = "2021-03-01", operation: String? = "2020-06-01",
        consent: String? = "2021-03-01", from: String? = "2021-04-01", until: String = "2029-04-01"
    ) throws -> [String] {
        let member = MemberApplication(
            prefecture: Prefecture(prefecture), applicationDay: try application.map { try Day($0) },
            firstOperation: try operation.map { try Day($0) }, consentDay: try consent.map { try Day($0) },
            window: try from.map { Period(known: try Day($0), until: try Day(until)) })
        return MemberEligibility.check(member, on: try Day("2021-03-20")).map(\.code)
    }

    @Test("a member who fulfils every rule may join")
    func eligible() throws { #expect(try Self.codes() == []) }

    @Test(
        "first operation on the day two years before the application is in time",
        arguments: [
            ("2019-03-01", []), ("2019-02-28", ["project.member.twoYearRule"]), ("2022-01-01", []),
        ])
    func twoYears(operation: String, codes: [String]) throws {
        #expect(try Self.codes(operation: operation) == codes)
    }

    @Test(
        "a window of exactly eight years is allowed, a day more is not",
        arguments: [
            ("2029-04-01", []), ("2029-04-02", ["project.member.windowTooLong"]),
        ])
    func window(until: String, codes: [String]) throws { #expect(try Self.codes(until: until) == codes) }

    @Test("each rule by itself")
    func each() throws {
        #expect(try Self.codes(prefecture: "California") == ["project.member.notInJapan"])
        #expect(try Self.codes(application: nil) == ["project.member.applicationMissing"])
        #expect(
            try Self.codes(application: "2021-03-21") == ["project.member.applicationInFuture"])
        #expect(try Self.codes(operation: nil) == ["project.member.firstOperationMissing"])
        #expect(try Self.codes(consent: nil) == ["project.member.consentMissing"])
        #expect(try Self.codes(consent: "2021-03-21") == ["project.member.consentInFuture"])
        #expect(try Self.codes(from: nil) == ["project.member.windowMissing"])
        #expect(try Self.codes(from: "2021-02-28", until: "2022-01-01") == ["project.member.windowBeforeApplication"])
    }

    @Test("all reasons are given at once, in the order of the rules")
    func allAtOnce() throws {
        #expect(
            try Self.codes(
                prefecture: "", application: "2022-01-01", operation: "2019-12-31", consent: "2022-01-01",
                from: "2021-12-31", until: "2030-01-01") == [
                    "project.member.notInJapan", "project.member.applicationInFuture", "project.member.twoYearRule",
                    "project.member.consentInFuture", "project.member.windowBeforeApplication",
                    "project.member.windowTooLong",
                ])
    }

    @Test("a member goes from state to state only as the table says")
    func states() {
        let table: [String: MemberState] = [
            "applied accept": .accepted, "accepted activate": .active, "active suspend": .suspended,
            "suspended resume": .active, "applied leave": .left, "accepted leave": .left, "active leave": .left,
            "suspended leave": .left, "accepted endWindow": .windowEnded, "active endWindow": .windowEnded,
            "suspended endWindow": .windowEnded,
        ]
        for state in MemberState.allCases {
            #expect(state.mayClaim == (state == .active))
            for step in MemberStep.allCases {
                do throws(Rejection) {
                    let next = try state.after(step)
                    #expect(next == table["\(state) \(step)"])
                } catch {
                    #expect(table["\(state) \(step)"] == nil && error.code == "project.member.step")
                }
            }
        }
    }

    @Test(
        "planned readings count whole months and years",
        arguments: [
            (MonitoringFrequency.everyHalfHour, 17520), (.hourly, 8760), (.daily, 365), (.monthly, 12), (.yearly, 1),
        ])
    func frequency(frequency: MonitoringFrequency, readings: Int) throws {
        let year = Period(known: try Day("2021-04-01"), until: try Day("2022-04-01"))
        #expect(frequency.readings(in: year) == readings)
        let short = Period(known: try Day("2021-04-02"), until: try Day("2021-05-01"))
        #expect(MonitoringFrequency.monthly.readings(in: short) == 0)
    }
}
