import DataQuality
import Quantities
import Store
import Testing
import UseCases

@Suite("Duplicates across projects and schemes") struct FindDuplicatesTests {
    private static let second = ProjectID(known: "P2")

    /// Two roofs of the first project, and a home of another that shares the second's conditioner.
    private func project() throws -> SmallProject {
        let project = try SmallProject(.enrolled)
        try project.register(Self.second)
        let header = Roof.memberList([]).split(separator: "\n")[0]
        let member = Roof(number: 7).memberRow(conditioner: 2).replacing("35.69,", with: "36.69,")
        try project.act(
            ImportMembers(project: Self.second, bytes: Array("\(header)\n\(member)\n".utf8)), .programmeOperator)
        return project
    }

    private func row(_ row: DuplicateReport.Row) -> String {
        let marks = row.marks.map(\.rawValue).joined(separator: " ")
        return "\(row.first.owner) \(row.first.place ?? "–"), \(row.second.owner) \(row.second.place ?? "–"): \(marks)"
    }

    private static let list = "project,start,pcs_maker,pcs_serial,latitude,longitude\n"

    @Test("the same conditioner in two projects is found, asked from any side")
    func projects() throws {
        let project = try project()
        let cases: [(ProjectID?, String)] = [
            (nil, "P1 roof-2, P2 roof-7: conditioner"), (SmallProject.id, "P1 roof-2, P2 roof-7: conditioner"),
            (Self.second, "P2 roof-7, P1 roof-2: conditioner"),
        ]
        for (asked, expected) in cases {
            let report = try project.folder.answer(FindDuplicates(project: asked), to: .owner)
            #expect(report.rows.map(row) == [expected])
            #expect(report.metres == 50 && report.isComplete && report.lists == [])
        }
        let wide = try #require(PlaceDistance(metres: 20_000))
        #expect(try project.folder.answer(FindDuplicates(within: wide), to: .owner).rows.count == 1)
    }

    @Test("a list of another scheme is compared with, replaced by its next, and bound by its record")
    func schemes() throws {
        let project = try project()
        let scheme = SchemeID(known: "J-GREEN")
        let text = Self.list + "Alpha,2021-04-01,maker,pcs1,,\nBeta,2020-01-01,,,35.69,139.75\n"
        let done = try project.act(ImportListedPlaces(scheme: scheme, bytes: Array(text.utf8)), .registrar)
        #expect(done.rows == 2)
        let report = try project.folder.answer(FindDuplicates(project: SmallProject.id), to: .owner)
        #expect(
            Set(report.rows.map(row)) == [
                "J-GREEN Alpha 2, P1 roof-1: conditioner", "J-GREEN Beta 3, P1 roof-1: location",
                "J-GREEN Beta 3, P1 roof-2: location", "P1 roof-2, P2 roof-7: conditioner",
            ])
        #expect(try CheckFolder().run(on: project.folder).isClean)

        try project.act(
            ImportListedPlaces(scheme: scheme, bytes: Array((Self.list + "Gamma,2021-04-01,x,1,,\n").utf8)), .registrar)
        #expect(try project.folder.answer(FindDuplicates(), to: .owner).rows.count == 1)
        _ = try project.folder.store.perform("test", "test", project.context) { transaction in
            try transaction.database.execute("DELETE FROM documents WHERE id = 'scheme:J-GREEN'")
            return true
        }
        let check = try CheckFolder().run(on: project.folder)
        #expect(check.findings.contains { $0.code == "fsck.document.notFiled" })
    }

    @Test("a list with a bad row is not taken in, and every bad row is told of")
    func badRows() throws {
        let project = try project()
        let text = Self.list + "Alpha,2021-04-01,maker,pcs1,,\nBeta,someday,maker,1,,\nGamma,2021-04-01,,,,\n"
        let before = try TableSizes(project.folder)
        do {
            try project.act(
                ImportListedPlaces(scheme: SchemeID(known: "S"), bytes: Array(text.utf8)), .registrar)
            Issue.record("taken in")
        } catch let bad as BadRows {
            #expect(bad.problems.map(\.row) == [3, 4])
        }
        #expect(try TableSizes(project.folder) == before)
    }

    @Test("nothing personal is told, and nobody sees what is not theirs to see")
    func privacy() throws {
        let project = try project()
        func reader(_ party: Party, _ role: Role) -> Reader {
            .person(Actor(person: party.person.id, organisation: party.person.organisation, role: role))
        }
        let report = try project.folder.answer(FindDuplicates(), to: reader(.verifier, .verifier))
        #expect(report.rows.count == 1)
        let text = try CanonicalJSON.text(report)
        for secret in ["PCS2", "METER", "千代田", "試験", "35.69", "3569000"] { #expect(!text.contains(secret)) }
        #expect(throws: Rejection.self) {
            try project.folder.answer(FindDuplicates(), to: reader(.programmeOperator, .programmeOperator))
        }
        #expect(throws: Rejection.self) { try project.folder.answer(FindDuplicates(), to: .everyone) }
    }
}
