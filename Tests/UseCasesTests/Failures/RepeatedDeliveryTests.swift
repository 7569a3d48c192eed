import Quantities
import Store
import Telemetry
import Testing
import UseCases

@Suite struct RepeatedDeliveryTests {
    private static let day = SmallProject.firstDay
    private let project: SmallProject
    private let rows: [String]
    private let first: DeliveryAnswer

    init() throws {
        project = try SmallProject(.enrolled, roofs: 1)
        rows = project.roofs[0].long(Self.day)
        first = try project.deliver(rows)
    }

    /// The rows with 10 Wh more generation at noon.
    private var corrected: [String] {
        var rows = rows
        let roof = project.roofs[0]
        rows[24] = roof.row(
            Self.day, 24, roof.wattHours(.generation, Self.day, 24) + 10, roof.wattHours(.export, Self.day, 24))
        return rows
    }

    @Test("the same file again, under any name, is recognised and changes nothing")
    func sameFile() throws {
        let before = try TableSizes(project.folder)
        let again = try project.deliver(rows, named: "other-name.csv")
        #expect(again.wasKnown)
        #expect(again.delivery == first.delivery)
        #expect(again.record == first.record)
        #expect(try TableSizes(project.folder).butCommands == before.butCommands)
    }

    @Test("another file with the same values is unchanged data, and changes nothing")
    func sameValues() throws {
        let before = try TableSizes(project.folder)
        let again = try project.deliver(rows.reversed())
        #expect(!again.wasKnown)
        #expect(again.unchanged == 1)
        #expect(again.siteDays == 0)
        #expect(again.delivery == nil)
        #expect(try TableSizes(project.folder).butCommands == before.butCommands)
    }

    @Test("other values without a reason are refused: the message names site, day, channel, slot and both values")
    func correctionWithoutReason() throws {
        let before = try TableSizes(project.folder)
        let error = #expect(throws: BadRows.self) { try project.deliver(corrected) }
        let problem = try #require(error?.problems.first)
        #expect(error?.total == 1)
        #expect(problem.code == "telemetry.siteDay.conflict")
        #expect(problem.column == "roof-1")
        let value = project.roofs[0].wattHours(.generation, Self.day, 24)
        #expect(
            problem.message.en
                == "roof-1 2021-06-01, generation, slot 25: two different values, \(value) Wh and \(value + 10) Wh")
        #expect(problem.message.ja.contains("第25コマ"))
        #expect(try TableSizes(project.folder) == before)
    }

    @Test(
        "a reason that says nothing is none",
        arguments: ["", " ", "\u{3000}", "a\nb", String(repeating: "x", count: 501)])
    func emptyReason(_ reason: String) throws {
        let file = try project.file("corrected.csv", Roof.long(corrected))
        let command = ImportReadings(
            project: SmallProject.id, file: file, mapping: Roof.longMapping, reason: reason)
        #expect(try project.refused(command, .systemOperator)?.code == "readings.reason.invalid")
    }

    @Test("other values with a reason are version 2; version 1 and the reason are kept")
    func correction() throws {
        let old = try project.siteDay(1, Self.day)
        let answer = try project.deliver(corrected, reason: "meter read again")
        #expect(answer.corrected == 1)
        #expect(answer.siteDays == 1)
        #expect(try project.siteDay(1, Self.day, version: 1) == old)
        let new = try #require(try project.siteDay(1, Self.day, version: 2))
        #expect(try project.siteDay(1, Self.day) == new)
        let value = project.roofs[0].wattHours(.generation, Self.day, 24)
        #expect(new.slots(of: .generation).map { Array($0)[24] } == Int32(value + 10))
        let record = try project.folder.store.read { try RecordLog.record(#require(answer.record), in: $0) }
        let body = try record.body(as: ReadingsDelivered.self)
        #expect(body.reason == "meter read again")
        #expect(body.corrected == 1)
        let check = try CheckFolder().run(on: project.folder)
        #expect(check.isClean, "\(check.findings)")
    }

    @Test("with partial and no reason, a contradiction is left out, named and counted in the record")
    func partialContradiction() throws {
        let next = Self.day.advanced(by: 1)
        let file = try project.file("mixed.csv", Roof.long(corrected + project.roofs[0].long(next)))
        let answer = try project.act(
            ImportReadings(project: SmallProject.id, file: file, mapping: Roof.longMapping, partial: true),
            .systemOperator)
        #expect(answer.siteDays == 1)
        #expect(answer.corrected == 0)
        #expect(answer.summary.problems.map(\.code) == ["telemetry.siteDay.conflict"])
        #expect(answer.summary.problemCount == 1)
        #expect(try project.siteDay(1, Self.day, version: 2) == nil)
        let record = try project.folder.store.read { try RecordLog.record(#require(answer.record), in: $0) }
        #expect(try record.body(as: ReadingsDelivered.self).rowsLeftOut == 1)
    }

    @Test("a delivery that completes half a day needs no reason")
    func completion() throws {
        let next = Self.day.advanced(by: 1)
        let whole = project.roofs[0].long(next)
        try project.deliver(Array(whole[..<24]), named: "morning.csv")
        let answer = try project.deliver(Array(whole[24...]), named: "afternoon.csv")
        #expect(answer.siteDays == 1)
        let generation = try #require(try project.siteDay(1, next)?.slots(of: .generation).map(Array.init))
        #expect(generation == (0..<48).map { Int32(project.roofs[0].wattHours(.generation, next, $0)) })
        #expect(try CheckFolder().run(on: project.folder).isClean)
    }

    @Test("a correction whose day comes in two parts corrects both")
    func correctionInParts() throws {
        let mapping = Roof.longMapping.replacing(
            "column: generation_wh, quantity: energy", with: "column: generation_wh, quantity: register")
        let days = [1, 2].map { Self.day.advanced(by: $0) }
        // A day whose first slot needs the last register reading of the day before comes in two parts when it is first.
        func file(step: Int) -> [String] {
            let rows = days.indices.map { index in
                (0..<48).map { slot in
                    project.roofs[0].row(days[index], slot, 1_000_000 + (index * 48 + slot) * step, 0)
                }
            }
            return rows[1] + rows[0]
        }
        try project.deliver(file(step: 1000), named: "registers.csv", mapping: mapping)
        let answer = try project.deliver(
            file(step: 1100), named: "registers-again.csv", mapping: mapping, reason: "factor was wrong")
        #expect(answer.corrected == 2)
        let generation = try #require(try project.siteDay(1, days[1])?.slots(of: .generation).map(Array.init))
        #expect(generation == [Int32](repeating: 1100, count: 48))
        #expect(try CheckFolder().run(on: project.folder).isClean)
    }
}
