import Gateways
import Quantities
import Registry
import Testing
import UseCases

@testable import Portal

@Suite("Search by serial")
struct UnitsPageTests {
    private let demonstration: DemonstrationFolder
    private let serial: Serial

    init() throws {
        demonstration = try DemonstrationFolder.shared.get()
        serial = demonstration.result.firstRetired
    }

    @Test("a serial shows its status, its whole history and its walk down to totals")
    func one() throws {
        let page = try demonstration.get("/units?serial=\(serial)", language: "en")
        #expect(page.status == 200)
        for phrase in ["Retired", "Transferred", "Issued", "What this tonne stands on", "site-days", "Certification"] {
            #expect(page.text.contains(phrase), "\(phrase)")
        }
        let units = try demonstration.folder.answer(SearchUnits(first: serial, last: serial), to: .everyone)
        #expect(units.isComplete && units.movements.first?.kind == .issued && units.movements.last?.kind == .retired)
        #expect(units.movements.map(\.record) == units.movements.map(\.record).sorted())
        #expect(units.movements.allSatisfy { $0.tonnes == Tonnes(known: 1) })
    }

    @Test("a range shows the blocks in it, cut to what was asked")
    func range() throws {
        let batch = try #require(try demonstration.folder.answer(ListIssuances(), to: .everyone).rows.first)
        let units = try demonstration.folder.answer(
            SearchUnits(first: batch.firstSerial, last: batch.lastSerial), to: .everyone)
        #expect(units.blocks.map(\.tonnes.count).reduce(0, +) == batch.totals.issued.count)
        let beyond = try Serial(batch.lastSerial.prefix, batch.lastSerial.number + 1_000)
        let more = try demonstration.folder.answer(SearchUnits(first: batch.firstSerial, last: beyond), to: .everyone)
        #expect(more.blocks == units.blocks)
        let page = try demonstration.get("/units?serial=\(batch.firstSerial)&to=\(batch.lastSerial)")
        #expect(page.status == 200 && page.text.contains("履歴"))
    }

    @Test(
        "a serial is understood as people type it",
        arguments: [
            ("jcl-000000000001", "JCL-000000000001"), ("JCL-1", "JCL-000000000001"),
            ("ＪＣＬ－０００００００００００１", "JCL-000000000001"), (" JC-12 ", "JC-000000000012"),
            ("JCL‐7", "JCL-000000000007"), ("nonsense", "NONSENSE"), ("A-B-C", "A-B-C"),
        ])
    func tidied(typed: String, serial: String) { #expect(UnitSearchForm.tidied(typed) == serial) }

    @Test(
        "what is no serial is told beside the field, with what was typed kept",
        arguments: [
            "/units?serial=%3Cscript%3E", "/units?serial=JCL-0", "/units?serial=JCL-2&to=JCL-1",
            "/units?serial=JCL-1&to=JC-1",
        ])
    func refused(path: String) throws {
        let page = try demonstration.get(path, language: "en")
        #expect(page.status == 422, "\(path)")
        #expect(page.text.contains("role=\"alert\"") && page.text.contains("aria-invalid=\"true\""))
        #expect(!page.text.contains("<script>"))
    }

    @Test("units that were never issued are not there")
    func never() throws {
        let page = try demonstration.get("/units?serial=JC-999999999999", language: "en")
        #expect(page.status == 200 && page.text.contains("No unit with this serial was ever issued"))
    }

    @Test("whoever holds the folder is told of people and homes; a visitor is not")
    func explanation() throws {
        func text(_ reader: Reader) throws -> String {
            try demonstration.folder.answer(ExplainSerial(serial: serial), to: reader)
                .steps.flatMap(\.lines).map(\.en).joined(separator: "\n")
        }
        #expect(try text(.owner).contains("delivered in records"))
        #expect(try !text(.everyone).contains("delivered in records"))
    }
}
